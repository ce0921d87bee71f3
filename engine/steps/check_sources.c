/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/check_sources.h"

#include "domain/unit.h"
#include "format/handover.h"
#include "format/json_read.h"
#include "io/worker.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct checking {
    const struct config *config;
    const struct source_entry *entry;
    struct arena arena;
    struct buf pointer; /* of the value in the entry that is looked at */
    void (*report)(void *context, const char *fault);
    void *context;
    size_t faults;
};

static void report_at(struct checking *checking, const char *pointer, const char *what)
{
    struct place place = config_source_place(checking->entry, pointer);
    struct buf text = BUF_EMPTY;

    buf_addf(&text, "%s:%d:%d: source %s: %s", checking->entry->file, place.line, place.column,
             checking->entry->id, what);
    checking->report(checking->context, buf_text(&text));
    checking->faults++;
    buf_free(&text);
}

static void __attribute__((format(printf, 2, 3)))
fault(struct checking *checking, const char *format, ...)
{
    char what[400];
    va_list args;

    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    report_at(checking, buf_text(&checking->pointer), what);
}

/* --- names and units, against the catalogue ----------------------------------------------------*/

static void __attribute__((format(printf, 2, 3)))
point(struct checking *checking, const char *format, ...)
{
    char pointer[200];
    va_list args;

    va_start(args, format);
    vsnprintf(pointer, sizeof pointer, format, args);
    va_end(args);
    buf_clear(&checking->pointer);
    buf_add_text(&checking->pointer, pointer);
}

static void check_unit(struct checking *checking, const struct indicator *indicator,
                       struct json unit)
{
    const char *text = json_copy(unit, &checking->arena);
    char base[UNIT_TEXT];
    struct dec factor;

    if (text == NULL)
        return;
    if (!unit_parse(text, base, &factor))
        fault(checking, "\"%.40s\" is no unit; write one such as \"bn %s\"", text,
              indicator->unit);
    else if (!unit_convert(base, indicator->unit, &factor))
        fault(checking, "\"%.40s\" does not convert into %s, the unit of %s", text,
              indicator->unit, indicator->id);
}

/* The indicator that is named; a fault and NULL where there is none. */
static const struct indicator *check_name(struct checking *checking, struct json name)
{
    const char *id = json_copy(name, &checking->arena);
    const struct indicator *indicator = id != NULL ? config_indicator(checking->config, id) : NULL;

    if (indicator == NULL && id != NULL)
        fault(checking,
              "\"%.64s\" is no indicator of the catalogue; add it there or correct the name", id);
    return indicator;
}

/* Of a key, the segment of a pointer. */
static const char *segment_of(struct checking *checking, struct json key)
{
    struct buf out = BUF_EMPTY;
    const char *segment;

    for (const char *at = json_copy(key, &checking->arena); at != NULL && *at != '\0'; at++)
        buf_addf(&out, *at == '~' ? "~0" : *at == '/' ? "~1" : "%c", *at);
    segment = arena_text(&checking->arena, buf_text(&out));
    buf_free(&out);
    return segment;
}

/* The values of "map", which share one unit. */
static void check_map(struct checking *checking, struct json entry)
{
    struct json_walk map = json_walk(json_member(entry, "map"));
    struct json unit = json_member(entry, "unit");
    bool unit_told = false;

    while (json_step(&map)) {
        const struct indicator *indicator;
        size_t before = checking->faults;

        point(checking, "/map/%s", segment_of(checking, map.key));
        indicator = check_name(checking, map.value);
        point(checking, "/unit");
        if (indicator != NULL && !unit_told)
            check_unit(checking, indicator, unit);
        unit_told = unit_told || (indicator != NULL && checking->faults > before);
    }
}

/* Of a page the indicators of its "figures", each with its own unit. */
static void check_figures_of(struct checking *checking, struct json entry)
{
    struct json_walk figures = json_walk(json_member(entry, "figures"));

    for (size_t i = 0; json_step(&figures); i++) {
        const struct indicator *indicator;

        point(checking, "/figures/%zu/indicator", i);
        indicator = check_name(checking, json_member(figures.value, "indicator"));
        point(checking, "/figures/%zu/unit", i);
        if (indicator != NULL)
            check_unit(checking, indicator, json_member(figures.value, "unit"));
    }
}

/* --- patterns and paths, by headway-collect ----------------------------------------------------*/

static int hear_faults(struct checking *checking, struct worker *worker, struct err *err)
{
    const struct config *config = checking->config;
    struct buf payload = BUF_EMPTY;
    char kind = 0;
    int got;

    while ((got = worker_receive(worker, &kind, &payload, err)) == 1 && kind == HANDOVER_FAULT) {
        const char *bytes = buf_text(&payload), *text;
        size_t length = payload.length, pointer;
        int64_t number;

        if (handover_read_number(&bytes, &length, &number, err) != 0 ||
            (size_t)number >= config->source_count ||
            handover_read_text(bytes, length, &checking->arena, &text, err) != 0)
            break;
        pointer = strcspn(text, " ");
        checking->entry = &config->sources[number];
        report_at(checking, arena_copy(&checking->arena, text, pointer),
                  text + pointer + (text[pointer] == ' '));
    }
    buf_free(&payload);
    if (got == 1 && kind == HANDOVER_DONE)
        return 0;
    return got < 0 ? -1 : err_set(err, STATUS_INTERNAL, "headway-collect ended too early");
}

static int check_patterns(struct checking *checking, struct err *err)
{
    static const char *const args[] = { "check", NULL };
    const struct worker_plan plan = { .program = "headway-collect", .args = args, .seconds = 60 };
    const struct config *config = checking->config;
    struct worker *worker;
    struct buf payload = BUF_EMPTY;
    int result = 0;

    if (config->source_count == 0)
        return 0;
    if (worker_start(&plan, &worker, err) != 0)
        return -1;
    for (size_t i = 0; result == 0 && i < config->source_count; i++) {
        const struct handover_source source = { (int64_t)i, config->sources[i].id,
                                                config->sources[i].json, DATE_NONE };

        buf_clear(&payload);
        handover_write_source(&payload, &source);
        result = worker_send(worker, HANDOVER_SOURCE, payload.bytes, payload.length, err);
    }
    buf_free(&payload);
    worker_close_input(worker);
    if (result == 0)
        result = hear_faults(checking, worker, err);
    return worker_finish(worker, result == 0 ? err : NULL) != 0 ? -1 : result;
}

int check_sources(const struct config *config, bool catalogue,
                  void (*report)(void *context, const char *fault), void *context,
                  struct err *err)
{
    struct checking checking = { .config = config, .report = report, .context = context };
    int result = check_patterns(&checking, err);

    for (size_t i = 0; catalogue && i < config->source_count; i++) {
        struct json entry;

        checking.entry = &config->sources[i];
        if (json_check(checking.entry->json, strlen(checking.entry->json), &entry, NULL) != 0)
            continue;
        check_map(&checking, entry);
        check_figures_of(&checking, entry);
    }
    buf_free(&checking.pointer);
    arena_free(&checking.arena);
    if (result == 0 && checking.faults > 0)
        result = err_set(err, STATUS_CONFIG, "%zu fault%s in the sources", checking.faults,
                         checking.faults == 1 ? "" : "s");
    return result;
}
