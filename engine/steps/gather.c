/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/gather.h"

#include "base/mem.h"

#include <stdlib.h>

enum { FEW = 64 }; /* up to so many indicators are read one by one instead of in a scan */

struct gathering {
    struct ledger *ledger;
    const int64_t *after;
    const struct indicator **indicators; /* by number in the ledger */
    struct observation *items;
    size_t *owners;
    size_t count, item_capacity, owner_capacity;
};

static void take(void *context, size_t number, const char *publisher,
                 const struct observation *observation)
{
    struct gathering *g = context;

    if (observation->id <= g->after[number])
        return;
    g->items = mem_grow(g->items, g->count, &g->item_capacity, sizeof *g->items);
    g->owners = mem_grow(g->owners, g->count, &g->owner_capacity, sizeof *g->owners);
    g->items[g->count] = *observation;
    g->items[g->count].rank =
        g->indicators[number] ? indicator_rank(g->indicators[number], publisher) : 0;
    g->owners[g->count++] = number;
}

/* A counting sort by indicator, which keeps the order of recording inside each. */
static void sort_out(const struct gathering *g, size_t indicators, struct gathered *out)
{
    size_t *next = mem_array(indicators + 1, sizeof *next);

    out->count = indicators;
    out->starts = mem_array(indicators + 1, sizeof *out->starts);
    out->items = mem_array(g->count, sizeof *out->items);
    for (size_t i = 0; i < g->count; i++)
        out->starts[g->owners[i] + 1]++;
    for (size_t i = 0; i < indicators; i++) {
        out->starts[i + 1] += out->starts[i];
        next[i] = out->starts[i];
    }
    for (size_t i = 0; i < g->count; i++)
        out->items[next[g->owners[i]]++] = g->items[i];
    free(next);
}

static int read_one(struct gathering *g, size_t number, struct err *err)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };
    int result =
        ledger_read(g->ledger, ledger_indicator_id(g->ledger, number), &arena, &entries, err);

    for (size_t i = 0; result == 0 && i < entries.count; i++)
        if (entries.items[i].decision == DECISION_ACCEPTED)
            take(g, number, entries.items[i].figure.provenance.publisher,
                 &entries.items[i].figure.observation);
    arena_free(&arena);
    return result;
}

static int read_each(struct gathering *g, size_t indicators, struct err *err)
{
    for (size_t i = 0; i < indicators; i++)
        if (g->after[i] < INT64_MAX && read_one(g, i, err) != 0)
            return -1;
    return 0;
}

int gather(struct ledger *ledger, const struct config *config, const int64_t *after,
           struct gathered *out, struct err *err)
{
    struct gathering g = { .ledger = ledger, .after = after };
    size_t indicators, wanted = 0;
    int64_t earliest = INT64_MAX;
    int result;

    *out = (struct gathered){ 0 };
    if (ledger_indicator_count(ledger, &indicators, err) != 0)
        return -1;
    g.indicators = mem_array(indicators, sizeof(const struct indicator *));
    for (size_t i = 0; i < indicators; i++) {
        g.indicators[i] = config_indicator(config, ledger_indicator_id(ledger, i));
        wanted += after[i] < INT64_MAX;
        earliest = after[i] < earliest ? after[i] : earliest;
    }
    result = wanted <= FEW ? read_each(&g, indicators, err)
                           : ledger_scan_since(ledger, earliest, take, &g, err);
    if (result == 0)
        sort_out(&g, indicators, out);
    free(g.indicators);
    free(g.items);
    free(g.owners);
    return result;
}

size_t gathered_of(const struct gathered *gathered, size_t indicator,
                   const struct observation **items)
{
    *items = gathered->items + gathered->starts[indicator];
    return gathered->starts[indicator + 1] - gathered->starts[indicator];
}

void gathered_free(struct gathered *gathered)
{
    free(gathered->items);
    free(gathered->starts);
    *gathered = (struct gathered){ 0 };
}
