/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/findings.h"

#include "base/mem.h"

#include <stdlib.h>

struct search {
    const struct observation_source *source;
    date as_of;
    int (*each)(void *context, const struct found *found, struct err *err);
    void *context;
    struct err *err;
    int result;
};

/* --- checks of the catalogue ---------------------------------------------------------------- */

/* All series of an indicator, one a frequency. */
struct loaded {
    const struct indicator *indicator;
    struct observation_list list;
    const struct observation **room;
    struct series series[FREQUENCY_COUNT];
    size_t count;
};

static int load(const struct search *search, const char *id, struct loaded *out)
{
    if (id == NULL)
        return 0;
    out->indicator = config_indicator(search->source->config, id);
    if (observations_read(search->source, out->indicator, &out->list, search->err) != 0)
        return -1;
    out->room = mem_array(FREQUENCY_COUNT * (out->list.count + 1), sizeof *out->room);
    for (int f = FREQUENCY_DAY; f < FREQUENCY_COUNT; f++) {
        struct series series =
            series_in_force(out->list.items, out->list.count, (enum frequency)f, search->as_of,
                            out->room + (size_t)f * out->list.count);

        if (series.count > 0)
            out->series[out->count++] = series;
    }
    return 0;
}

static void unload(struct loaded *loaded)
{
    free(loaded->list.items);
    free((void *)loaded->room);
}

struct checking {
    struct search *search;
    struct loaded part, whole, share;
};

static const struct provenance *origin(struct search *search, const struct observation *o,
                                       struct arena *arena)
{
    struct ledger_entry *entry = arena_alloc(arena, sizeof *entry);
    int got =
        o->id > 0 ? ledger_figure(search->source->ledger, o->id, arena, entry, search->err) : 0;

    if (got < 0)
        search->result = -1;
    return got > 0 ? &entry->figure.provenance : NULL;
}

static void report_check(void *context, const struct finding *finding)
{
    static const char *const kinds[CHECK_KIND_COUNT] = { "part", "share", "growth" };
    static const char *const roles[CHECK_KIND_COUNT][FINDING_FIGURES] = {
        { "part", "whole", NULL }, { "share", "part", "whole" }, { "growth", "level", "before" }
    };
    struct checking *c = context;
    enum check_kind kind = finding->check->kind;
    const struct indicator *indicators[CHECK_KIND_COUNT][FINDING_FIGURES] = {
        { c->part.indicator, c->whole.indicator, NULL },
        { c->share.indicator, c->part.indicator, c->whole.indicator },
        { c->share.indicator, c->part.indicator, c->part.indicator }
    };
    struct found found = { .kind = kinds[kind],
                           .note = finding->check->note,
                           .figure_count = finding->figure_count,
                           .has_computed = kind != CHECK_PART,
                           .computed = finding->computed };
    struct arena arena = { 0 };

    if (c->search->result != 0)
        return;
    for (size_t i = 0; i < finding->figure_count; i++)
        found.figures[i] =
            (struct finding_figure){ roles[kind][i], indicators[kind][i], finding->figures[i],
                                     origin(c->search, finding->figures[i], &arena) };
    if (c->search->result == 0)
        c->search->result = c->search->each(c->search->context, &found, c->search->err);
    arena_free(&arena);
}

static void run_check(struct search *search, const struct check *check)
{
    struct checking c = { .search = search };
    bool growth = check->kind == CHECK_GROWTH;

    if (load(search, growth ? check->level : check->part, &c.part) != 0 ||
        load(search, check->whole, &c.whole) != 0 ||
        load(search, growth ? check->growth : check->share, &c.share) != 0) {
        search->result = -1;
    } else {
        const struct check_figures figures = { c.part.series, c.whole.series, c.share.series,
                                               c.part.count,  c.whole.count,  c.share.count };

        cross_check(check, &figures, report_check, &c);
    }
    unload(&c.part);
    unload(&c.whole);
    unload(&c.share);
}

/* --- statements against each other ---------------------------------------------------------- */

/* The statement of the same period that a contradiction was found against: the one that prevails
 * of those published by its day. */
static const struct ledger_entry *opposite(const struct ledger_entries *entries,
                                           const struct ledger_entry *entry,
                                           const struct indicator *indicator)
{
    const struct observation *o = &entry->figure.observation;
    const struct ledger_entry *best = NULL;

    for (size_t i = 0; i < entries->count; i++) {
        struct ledger_entry *other = &entries->items[i];
        struct observation *b = &other->figure.observation;

        b->rank = indicator_rank(indicator, other->figure.provenance.publisher);
        if (other == entry || other->decision != DECISION_ACCEPTED || b->modality != o->modality ||
            !period_equal(b->period, o->period) || b->published > o->published || b->id > o->id ||
            quantity_equal(&b->quantity, &o->quantity))
            continue;
        if (best == NULL || observation_prevails(b, &best->figure.observation))
            best = other;
    }
    return best;
}

static struct finding_figure figure_of(const char *role, const struct indicator *indicator,
                                       const struct ledger_entry *entry)
{
    return (struct finding_figure){ role, indicator, &entry->figure.observation,
                                    &entry->figure.provenance };
}

static void find_contradictions(struct search *search, const struct indicator *indicator)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };

    search->result =
        ledger_read(search->source->ledger, indicator->id, &arena, &entries, search->err);
    for (size_t i = 0; search->result == 0 && i < entries.count; i++) {
        const struct ledger_entry *entry = &entries.items[i], *other;
        struct found found = { .kind = "contradiction", .figure_count = 2 };

        if (entry->relation != RELATION_CONTRADICTION || entry->decision != DECISION_ACCEPTED ||
            entry->figure.observation.published > search->as_of)
            continue;
        other = opposite(&entries, entry, indicator);
        if (other == NULL)
            continue;
        found.figures[0] = figure_of("said", indicator, other);
        found.figures[1] = figure_of("said", indicator, entry);
        search->result = search->each(search->context, &found, search->err);
    }
    arena_free(&arena);
}

static void run_checks(struct search *search)
{
    const struct config *config = search->source->config;

    for (size_t i = 0; search->result == 0 && i < config->check_count; i++)
        run_check(search, &config->checks[i]);
}

int findings_of_checks(const struct observation_source *source, date as_of,
                       int (*each)(void *context, const struct found *found, struct err *err),
                       void *context, struct err *err)
{
    struct search search = { source, as_of, each, context, err, 0 };

    run_checks(&search);
    return search.result;
}

int findings(const struct observation_source *source, date as_of,
             int (*each)(void *context, const struct found *found, struct err *err), void *context,
             struct err *err)
{
    const struct config *config = source->config;
    struct search search = { source, as_of, each, context, err, 0 };

    run_checks(&search);
    for (size_t i = 0; search.result == 0 && i < config->indicator_count; i++)
        if (config->indicators[i].formula == NULL)
            find_contradictions(&search, &config->indicators[i]);
    return search.result;
}
