/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/gather.h"

#include "base/mem.h"

#include <stdlib.h>

enum { FEW = 64 }; /* up to so many indicators are read one by one instead of in a scan */

struct gathering {
    struct ledger *ledger;
    const struct config *config;
    const bool *wanted;
    struct observation *items;
    size_t *owners;
    size_t count, item_capacity, owner_capacity;
};

static void take(void *context, size_t number, const char *publisher,
                 const struct observation *observation)
{
    struct gathering *g = context;
    const struct indicator *indicator;

    if (!g->wanted[number])
        return;
    indicator = config_indicator(g->config, ledger_indicator_id(g->ledger, number));
    g->items = mem_grow(g->items, g->count, &g->item_capacity, sizeof *g->items);
    g->owners = mem_grow(g->owners, g->count, &g->owner_capacity, sizeof *g->owners);
    g->items[g->count] = *observation;
    g->items[g->count].rank = indicator ? indicator_rank(indicator, publisher) : 0;
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
        if (g->wanted[i] && read_one(g, i, err) != 0)
            return -1;
    return 0;
}

static int gather(struct gathering *g, int64_t since, bool few, struct gathered *out,
                  struct err *err)
{
    size_t indicators;
    int result = ledger_indicator_count(g->ledger, &indicators, err);

    *out = (struct gathered){ 0 };
    if (result == 0)
        result = few ? read_each(g, indicators, err)
                     : ledger_scan_since(g->ledger, since, take, g, err);
    if (result == 0)
        sort_out(g, indicators, out);
    free(g->items);
    free(g->owners);
    return result;
}

int gather_whole(struct ledger *ledger, const struct config *config, const bool *wanted,
                 struct gathered *out, struct err *err)
{
    struct gathering g = { .ledger = ledger, .config = config, .wanted = wanted };
    size_t indicators, count = 0;

    *out = (struct gathered){ 0 };
    if (ledger_indicator_count(ledger, &indicators, err) != 0)
        return -1;
    for (size_t i = 0; i < indicators; i++)
        count += wanted[i];
    return gather(&g, 0, count <= FEW, out, err);
}

int gather_since(struct ledger *ledger, const struct config *config, int64_t since,
                 const bool *wanted, struct gathered *out, struct err *err)
{
    struct gathering g = { .ledger = ledger, .config = config, .wanted = wanted };

    return gather(&g, since, false, out, err);
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
