/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/check_sources.h"

#include "domain/unit.h"
#include "format/json_read.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct checking {
    const struct config *config;
    const struct source_entry *entry;
    struct arena arena;
    void (*report)(void *context, const char *fault);
    void *context;
    size_t faults;
};

static void __attribute__((format(printf, 2, 3)))
fault(struct checking *checking, const char *format, ...)
{
    struct buf text = BUF_EMPTY;
    char what[400];
    va_list args;

    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    buf_addf(&text, "%s:%d: source %s: %s", checking->entry->file, checking->entry->line,
             checking->entry->id, what);
    checking->report(checking->context, buf_text(&text));
    checking->faults++;
    buf_free(&text);
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

static void check_name(struct checking *checking, struct json name, struct json unit)
{
    const char *id = json_copy(name, &checking->arena);
    const struct indicator *indicator = id != NULL ? config_indicator(checking->config, id) : NULL;

    if (indicator != NULL)
        check_unit(checking, indicator, unit);
    else if (id != NULL)
        fault(checking,
              "\"%.64s\" is no indicator of the catalogue; add it there or correct the name", id);
}

/* The values of "map"; of a page the indicators of its "figures", each with its own unit. */
static void check_entry(struct checking *checking, struct json entry)
{
    struct json_walk map = json_walk(json_member(entry, "map"));
    struct json_walk figures = json_walk(json_member(entry, "figures"));

    while (json_step(&map))
        check_name(checking, map.value, json_member(entry, "unit"));
    while (json_step(&figures))
        check_name(checking, json_member(figures.value, "indicator"),
                   json_member(figures.value, "unit"));
}

int check_sources(const struct config *config, void (*report)(void *context, const char *fault),
                  void *context, struct err *err)
{
    struct checking checking = { .config = config, .report = report, .context = context };

    for (size_t i = 0; i < config->source_count; i++) {
        struct json entry;

        checking.entry = &config->sources[i];
        if (json_check(checking.entry->json, strlen(checking.entry->json), &entry, NULL) == 0)
            check_entry(&checking, entry);
    }
    arena_free(&checking.arena);
    if (checking.faults > 0)
        return err_set(err, STATUS_CONFIG, "%zu fault%s in the sources", checking.faults,
                       checking.faults == 1 ? "" : "s");
    return 0;
}
