/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/lookup.h"

#include "domain/series.h"

#include <stdlib.h>

static int compare_entries(const void *left, const void *right)
{
    const struct observation *a = &(*(const struct ledger_entry *const *)left)->figure.observation;
    const struct observation *b = &(*(const struct ledger_entry *const *)right)->figure.observation;
    int order = period_compare(a->period, b->period);

    if (order == 0)
        order = (a->published > b->published) - (a->published < b->published);
    return order ? order : (a->id > b->id) - (a->id < b->id);
}

static bool can_be_in_force(const struct ledger_entry *entry)
{
    return entry->decision == DECISION_ACCEPTED &&
           entry->figure.observation.modality == MODALITY_OBSERVATION;
}

/* Entries of one period stand together; the one that prevails over all others is in force. */
static void mark_in_force(const struct history *history, bool *in_force)
{
    size_t best = SIZE_MAX;

    for (size_t i = 0; i <= history->count; i++) {
        bool ends = i == history->count || i == 0 ||
                    !period_equal(history->entries[i]->figure.observation.period,
                                  history->entries[i - 1]->figure.observation.period);

        if (ends && best != SIZE_MAX) {
            in_force[best] = true;
            best = SIZE_MAX;
        }
        if (i == history->count || !can_be_in_force(history->entries[i]))
            continue;
        if (best == SIZE_MAX ||
            observation_prevails(&history->entries[i]->figure.observation,
                                 &history->entries[best]->figure.observation))
            best = i;
    }
}

static void keep_current(struct history *history, const struct ledger_entry **entries,
                         bool *in_force)
{
    size_t kept = 0;

    for (size_t i = 0; i < history->count; i++) {
        if (can_be_in_force(entries[i]) && !in_force[i])
            continue;
        entries[kept] = entries[i];
        in_force[kept++] = in_force[i];
    }
    history->count = kept;
}

/* The entries said by the day, in order, with those in force marked. */
static void arrange(struct ledger_entries *all, date as_of, bool vintages, struct arena *arena,
                    struct history *out)
{
    const struct ledger_entry **entries = arena_alloc(arena, (all->count + 1) * sizeof *entries);
    bool *in_force = arena_alloc(arena, all->count + 1);

    for (size_t i = 0; i < all->count; i++) {
        struct observation *observation = &all->items[i].figure.observation;

        if (as_of != DATE_NONE && observation->published > as_of)
            continue;
        observation->rank =
            indicator_rank(out->indicator, all->items[i].figure.provenance.publisher);
        entries[out->count++] = &all->items[i];
    }
    qsort(entries, out->count, sizeof *entries, compare_entries);
    out->entries = entries;
    out->in_force = in_force;
    mark_in_force(out, in_force);
    if (!vintages)
        keep_current(out, entries, in_force);
}

int lookup_history(struct ledger *ledger, const struct indicator *indicator, date as_of,
                   bool vintages, struct arena *arena, struct history *out, struct err *err)
{
    struct ledger_entries all;

    *out = (struct history){ .indicator = indicator };
    if (ledger_read(ledger, indicator->id, arena, &all, err) != 0)
        return -1;
    arrange(&all, as_of, vintages, arena, out);
    return 0;
}

int lookup_computed(const struct observation_source *source, const struct indicator *indicator,
                    date as_of, bool vintages, struct arena *arena, struct history *out,
                    struct err *err)
{
    struct observation_list list = { 0 };
    struct ledger_entries all;
    int result = observations_read(source, indicator, &list, err);

    *out = (struct history){ .indicator = indicator };
    all.items = arena_alloc(arena, (list.count + 1) * sizeof *all.items);
    all.count = list.count;
    for (size_t i = 0; i < list.count; i++)
        all.items[i] = (struct ledger_entry){
            .figure = { .indicator = indicator->id, .unit = indicator->unit,
                        .observation = list.items[i],
                        .provenance = { .publisher = "computed", .note = indicator->formula } },
            .decision = DECISION_ACCEPTED,
        };
    free(list.items);
    if (result == 0)
        arrange(&all, as_of, vintages, arena, out);
    return result;
}
