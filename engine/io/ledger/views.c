/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views: what each RRD file holds, packed in blocks. They say nothing that could not be found
 * out again by drawing. */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum {
    NUMBERS = 5, /* of a view: indicator and frequency, figures, size, changed, inode */
    VIEW_BYTES = NUMBERS * PACKED_NUMBER + HASH_SIZE,
    FREQUENCY_BITS = 8
};

/* The figures of one that was dropped: it keeps its place for the next time. */
static const int64_t dropped = -1;

struct views {
    struct blocks blocks;
    size_t *places; /* by indicator and frequency: the place + 1; 0: there is none */
    size_t place_count;
};

/* --- packing ---------------------------------------------------------------------------------*/

static void pack(unsigned char *at, const struct ledger_view *view)
{
    const int64_t which = (int64_t)(view->number << FREQUENCY_BITS | (size_t)view->frequency);
    const int64_t numbers[NUMBERS] = { which, view->figures, view->size, view->changed,
                                       view->inode };

    for (int i = 0; i < NUMBERS; i++)
        pack_number(at + i * PACKED_NUMBER, numbers[i]);
    memcpy(at + NUMBERS * PACKED_NUMBER, view->basis.bytes, HASH_SIZE);
}

/* False where it is of no indicator that the ledger has, or of no frequency. */
static bool unpack(const struct ledger *ledger, const unsigned char *at, struct ledger_view *out)
{
    int64_t numbers[NUMBERS];

    for (int i = 0; i < NUMBERS; i++)
        numbers[i] = unpack_number(at + i * PACKED_NUMBER);
    *out = (struct ledger_view){ .number = (size_t)(numbers[0] >> FREQUENCY_BITS),
                                 .frequency = (enum frequency)(numbers[0] & 0xff),
                                 .figures = numbers[1], .size = numbers[2],
                                 .changed = numbers[3], .inode = numbers[4] };
    memcpy(out->basis.bytes, at + NUMBERS * PACKED_NUMBER, HASH_SIZE);
    if (out->number >= ledger->chain_count || out->frequency >= FREQUENCY_COUNT)
        return false;
    out->indicator = ledger->chains[out->number]->id;
    return true;
}

/* --- all of them -----------------------------------------------------------------------------*/

static int load(struct ledger *ledger, struct err *err)
{
    struct blocks blocks;

    if (ledger->views != NULL)
        return 0;
    if (chains_load(ledger, err) != 0 ||
        blocks_load(ledger, SQL_VIEW_BLOCKS, VIEW_BYTES, &blocks, err) != 0)
        return -1;
    ledger->views = mem_alloc(sizeof *ledger->views);
    ledger->views->blocks = blocks;
    return 0;
}

static size_t view_count(const struct ledger *ledger)
{
    return blocks_count(&ledger->views->blocks);
}

/* False where there is none, or it was dropped. */
static bool view_at(const struct ledger *ledger, size_t place, struct ledger_view *out)
{
    return place < view_count(ledger) &&
           unpack(ledger, blocks_read(&ledger->views->blocks, place), out) &&
           out->figures != dropped;
}

/* Outside of a transaction somebody else may change them. */
static void release(struct ledger *ledger)
{
    if (!ledger->in_transaction)
        views_forget(ledger);
}

int ledger_views(struct ledger *ledger, void (*each)(void *, const struct ledger_view *),
                 void *context, struct err *err)
{
    struct ledger_view view;

    if (load(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < view_count(ledger); i++)
        if (view_at(ledger, i, &view)) {
            view.place = i + 1;
            each(context, &view);
        }
    release(ledger);
    return 0;
}

/* --- changing one ----------------------------------------------------------------------------*/

/* Where the view of an indicator and frequency stands, 0 where it has no place yet. */
static size_t *place_of(struct ledger *ledger, size_t number, enum frequency frequency)
{
    struct views *views = ledger->views;
    size_t wanted = ledger->chain_count * FREQUENCY_COUNT, before = views->place_count;
    struct ledger_view view;

    if (before < wanted) {
        views->places = mem_resize(views->places, wanted, sizeof *views->places);
        memset(views->places + before, 0, (wanted - before) * sizeof *views->places);
        views->place_count = wanted;
    }
    for (size_t i = 0; before == 0 && i < view_count(ledger); i++)
        if (unpack(ledger, blocks_read(&views->blocks, i), &view))
            views->places[view.number * FREQUENCY_COUNT + view.frequency] = i + 1;
    return &views->places[number * FREQUENCY_COUNT + (size_t)frequency];
}

/* What is changed is written at the end of a transaction; without one it would be forgotten. */
static int begin_change(struct ledger *ledger, struct err *err)
{
    if (!ledger->in_transaction)
        return err_set(err, STATUS_INTERNAL, "a view is changed outside of a transaction");
    return load(ledger, err);
}

int ledger_view_set(struct ledger *ledger, const struct ledger_view *view, struct err *err)
{
    size_t place = view->place, *known;
    struct ledger_view there;

    if (begin_change(ledger, err) != 0)
        return -1;
    if (view->number >= ledger->chain_count)
        return err_set(err, STATUS_INTERNAL, "a view of an indicator without figures");
    if (place > 0 && !view_at(ledger, place - 1, &there))
        return 0; /* it was dropped since it was read */
    if (place == 0) {
        known = place_of(ledger, view->number, view->frequency);
        if (*known == 0)
            *known = view_count(ledger) + 1;
        place = *known;
    }
    pack(blocks_write(&ledger->views->blocks, place - 1), view);
    return 0;
}

int views_drop(struct ledger *ledger, size_t number, struct err *err)
{
    struct ledger_view view;

    if (begin_change(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < view_count(ledger); i++)
        if (view_at(ledger, i, &view) && view.number == number) {
            view.figures = dropped;
            pack(blocks_write(&ledger->views->blocks, i), &view);
        }
    return 0;
}

/* --- a transaction ---------------------------------------------------------------------------*/

int views_save(struct ledger *ledger, struct err *err)
{
    return ledger->views != NULL
               ? blocks_save(ledger, SQL_VIEW_BLOCK_SET, &ledger->views->blocks, err)
               : 0;
}

void views_forget(struct ledger *ledger)
{
    if (ledger->views == NULL)
        return;
    blocks_free(&ledger->views->blocks);
    free(ledger->views->places);
    free(ledger->views);
    ledger->views = NULL;
}
