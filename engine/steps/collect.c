/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/collect.h"

#include "base/mem.h"
#include "format/json_read.h"
#include "io/collecting.h"
#include "steps/collect_record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int64_t parser_memory = (int64_t)1 << 30; /* bytes */

/* A run takes no longer than its deadline for fetching, whatever the sources do. */
static struct handover_job job_of(const struct collect *collect)
{
    const struct fetch_limits *limits = &collect->config->settings.fetching;

    return (struct handover_job){ .now = collect->now,
                                  .milliseconds = limits->deadline * 1000,
                                  .at_once = limits->at_once,
                                  .per_host = limits->per_host,
                                  .attempts = limits->tries,
                                  .most = (int64_t)limits->body_mebibytes << 20,
                                  .memory = parser_memory,
                                  .contact = collect->config->settings.url,
                                  .secrets = collect->config_directory };
}

/* The sources that are asked, with what they are asked with. */
struct asked {
    struct collecting_source *sources;
    struct collect_source *known;
    size_t count;
    struct arena arena;
};

static const struct source_entry *entry_find(const struct config *config, const char *id)
{
    for (size_t i = 0; i < config->source_count; i++)
        if (strcmp(config->sources[i].id, id) == 0)
            return &config->sources[i];
    return NULL;
}

static bool is_wanted(const struct collect *collect, const struct source_entry *entry)
{
    for (size_t i = 0; i < collect->source_count; i++)
        if (strcmp(collect->sources[i], entry->id) == 0)
            return true;
    return collect->source_count == 0 && entry->enabled;
}

/* A timer starts its runs now a little later, now a little earlier: what is to be asked daily would
 * be left out by every run that starts earlier than the one of the day before. And what failed is
 * not left alone for a month. */
static int64_t due_from(const struct source_entry *entry, const struct ledger_source *state)
{
    int64_t every = state->failures > 0 && entry->every > DAY_SECONDS ? DAY_SECONDS : entry->every;

    return state->attempted + every - every / 32;
}

/* A clock that was set back must not silence a source. */
static bool is_due(const struct collect *collect, const struct source_entry *entry,
                   const struct ledger_source *state)
{
    return collect->force || state->attempted == 0 || collect->now < state->attempted ||
           collect->now >= due_from(entry, state);
}

/* Of one that was named: nothing that is seen happens otherwise. Where it failed the last time it
 * still counts as failed. */
static void tell_waiting(const struct collect *collect, const struct source_entry *entry,
                         const struct ledger_source *state, struct collect_result *result)
{
    struct buf line = BUF_EMPTY;
    char due[32];

    if (collect->source_count == 0)
        return;
    moment_print(due_from(entry, state), due);
    buf_addf(&line, "%s: was asked and is not due before %s; --force asks it now", entry->id, due);
    if (state->failures > 0) {
        buf_addf(&line, "; the last time it failed: %s", state->message ? state->message : "");
        result->failed++;
    }
    collect->report(collect->context, LOG_WARNING, buf_text(&line));
    buf_free(&line);
}

/* The last day that the figures of all its indicators reach: what a source with {since} in its
 * URL is asked from. DATE_NONE where one of them has none, or where the entry does not say which
 * they are. */
static int newest_day(const struct collect *collect, const struct source_entry *entry, date *out,
                      struct err *err)
{
    struct json document;
    struct json_walk walk;
    struct buf id = BUF_EMPTY;
    date day = DATE_NONE;
    int result = 0;

    *out = DATE_NONE;
    if (json_check(entry->json, strlen(entry->json), &document, err) != 0)
        return err_context(err, "%s", entry->id);
    walk = json_walk(json_member(document, "map"));
    while (result == 0 && json_step(&walk)) {
        buf_clear(&id);
        json_append(walk.value, &id);
        result = ledger_latest_day(collect->ledger, buf_text(&id), &day, err);
        if (day == DATE_NONE || *out == DATE_NONE || day < *out)
            *out = day;
        if (day == DATE_NONE)
            break;
    }
    buf_free(&id);
    return result;
}

/* Validators count only for the entry they were given with: another map or path reads other
 * figures out of the same bytes. */
static int add_validators(const struct collect *collect, struct asked *asked,
                          struct collecting_source *source, const struct collect_source *known,
                          struct err *err)
{
    struct ledger_validator *kept;
    struct handover_validator *given;
    size_t count;

    if (collect->force || known->state.entry == NULL ||
        strcmp(known->state.entry, known->entry_hash) != 0)
        return 0;
    if (ledger_validators(collect->ledger, source->id, &asked->arena, &kept, &count, err) != 0)
        return -1;
    given = arena_alloc(&asked->arena, (count + 1) * sizeof *given);
    for (size_t i = 0; i < count; i++)
        given[i] = (struct handover_validator){ kept[i].url, kept[i].etag, kept[i].last_modified };
    source->validators = given;
    source->validator_count = count;
    return 0;
}

static int ask(const struct collect *collect, const struct source_entry *entry,
               struct asked *asked, struct collect_result *result, struct err *err)
{
    struct collecting_source *source = &asked->sources[asked->count];
    struct collect_source *known = &asked->known[asked->count];
    struct hash hash = hash_bytes(entry->json, strlen(entry->json));

    *known = (struct collect_source){ .entry = entry };
    hash_text(&hash, known->entry_hash);
    if (ledger_source_get(collect->ledger, entry->id, &asked->arena, &known->before, err) < 0)
        return -1;
    known->state = known->before;
    if (!is_due(collect, entry, &known->state)) {
        result->waiting++;
        tell_waiting(collect, entry, &known->state, result);
        return 0;
    }
    *source = (struct collecting_source){ .id = entry->id, .entry = entry->json };
    if (newest_day(collect, entry, &source->newest, err) != 0 ||
        add_validators(collect, asked, source, known, err) != 0)
        return -1;
    asked->count++;
    return 0;
}

static int ask_all(const struct collect *collect, struct asked *asked,
                   struct collect_result *result, struct err *err)
{
    const struct config *config = collect->config;

    for (size_t i = 0; i < collect->source_count; i++)
        if (entry_find(config, collect->sources[i]) == NULL)
            return err_set(err, STATUS_USAGE, "there is no source \"%.64s\" in the configuration",
                           collect->sources[i]);
    asked->sources = mem_array(config->source_count + 1, sizeof *asked->sources);
    asked->known = mem_array(config->source_count + 1, sizeof *asked->known);
    for (size_t i = 0; i < config->source_count; i++)
        if (is_wanted(collect, &config->sources[i]) &&
            ask(collect, &config->sources[i], asked, result, err) != 0)
            return -1;
    return 0;
}

static int hear_all(const struct collect *collect, struct asked *asked,
                    struct collect_result *result, struct err *err)
{
    struct collecting_plan plan = { .job = job_of(collect), .sources = asked->sources,
                                    .count = asked->count };
    struct collecting *collecting;
    struct collected *collected;
    int failed = 0;

    if (collecting_start(&plan, &collecting, err) != 0)
        return -1;
    while (failed == 0 && (collected = collecting_next(collecting)) != NULL) {
        failed = collect_record(collect, &asked->known[collected->index], collected, result, err);
        collected_free(collected);
    }
    if (failed == 0 && !collect->dry)
        failed = collect_record_states(collect, asked->known, asked->count, err);
    return collecting_finish(collecting, failed == 0 ? err : NULL) != 0 || failed != 0 ? -1 : 0;
}

int collect_sources(const struct collect *collect, struct collect_result *result,
                    struct err *err)
{
    struct asked asked = { 0 };
    int failed = ask_all(collect, &asked, result, err);

    if (failed == 0 && asked.count > 0)
        failed = hear_all(collect, &asked, result, err);
    for (size_t i = 0; i < asked.count; i++)
        free(asked.known[i].message);
    free(asked.sources);
    free(asked.known);
    arena_free(&asked.arena);
    return failed;
}
