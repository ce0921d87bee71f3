/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/gather.h"

#include "base/mem.h"

#include <stdlib.h>

enum { FEW = 64 }; /* up to so many indicators are read one by one instead of in a scan */

/* What was read of one indicator. */
struct pile {
    const struct indicator *indicator; /* NULL: not in the catalogue */
    struct observation *items;
    size_t count, capacity;
};

struct wanted {
    size_t number;
    int64_t last; /* its last figure */
};

struct gathering {
    struct ledger *ledger;
    const int64_t *after;
    gathered *each;
    void *context;
    struct pile *piles;    /* by number in the ledger */
    struct wanted *wanted; /* in the order of their last figures */
    size_t count, done;    /* of those */
    int result;
    struct err *err;
};

static void take(struct gathering *g, size_t number, const char *publisher,
                 const struct observation *observation)
{
    struct pile *pile = &g->piles[number];

    if (observation->id <= g->after[number])
        return;
    pile->items = mem_grow(pile->items, pile->count, &pile->capacity, sizeof *pile->items);
    pile->items[pile->count] = *observation;
    pile->items[pile->count++].rank =
        pile->indicator ? indicator_rank(pile->indicator, publisher) : 0;
}

static void hand_on(struct gathering *g, size_t number)
{
    struct pile *pile = &g->piles[number];

    if (g->result == 0)
        g->result = g->each(g->context, number, pile->items, pile->count, g->err);
    free(pile->items);
    pile->items = NULL;
}

/* Those of which nothing comes any more once the scan has come to the figure. */
static void hand_on_before(struct gathering *g, int64_t figure)
{
    while (g->done < g->count && g->wanted[g->done].last < figure)
        hand_on(g, g->wanted[g->done++].number);
}

static void take_scanned(void *context, size_t number, const char *publisher,
                         const struct observation *observation)
{
    struct gathering *g = context;

    hand_on_before(g, observation->id);
    take(g, number, publisher, observation);
}

static int scan(struct gathering *g, struct err *err)
{
    int64_t earliest = INT64_MAX;

    for (size_t i = 0; i < g->count; i++)
        if (g->after[g->wanted[i].number] < earliest)
            earliest = g->after[g->wanted[i].number];
    if (ledger_scan_since(g->ledger, earliest, take_scanned, g, err) != 0)
        return -1;
    hand_on_before(g, INT64_MAX);
    return g->result;
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
    if (result == 0)
        hand_on(g, number);
    return result;
}

static int read_each(struct gathering *g, struct err *err)
{
    for (size_t i = 0; i < g->count && g->result == 0; i++)
        if (read_one(g, g->wanted[i].number, err) != 0)
            return -1;
    return g->result;
}

static int compare_last(const void *a, const void *b)
{
    int64_t left = ((const struct wanted *)a)->last, right = ((const struct wanted *)b)->last;

    return (left > right) - (left < right);
}

static void choose(struct gathering *g, const struct config *config, size_t indicators)
{
    g->piles = mem_array(indicators, sizeof *g->piles);
    g->wanted = mem_array(indicators, sizeof *g->wanted);
    for (size_t i = 0; i < indicators; i++) {
        if (g->after[i] == INT64_MAX)
            continue;
        g->piles[i].indicator = config_indicator(config, ledger_indicator_id(g->ledger, i));
        g->wanted[g->count++] = (struct wanted){ i, ledger_indicator_last(g->ledger, i) };
    }
    qsort(g->wanted, g->count, sizeof *g->wanted, compare_last);
}

int gather(struct ledger *ledger, const struct config *config, const int64_t *after,
           gathered *each, void *context, struct err *err)
{
    struct gathering g = { .ledger = ledger, .after = after, .each = each, .context = context,
                           .err = err };
    size_t indicators;
    int result;

    if (ledger_indicator_count(ledger, &indicators, err) != 0)
        return -1;
    choose(&g, config, indicators);
    result = g.count <= FEW ? read_each(&g, err) : scan(&g, err);
    for (size_t i = 0; i < indicators; i++)
        free(g.piles[i].items);
    free(g.piles);
    free(g.wanted);
    return result;
}
