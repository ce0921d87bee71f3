/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views: what each RRD file holds. Thousands of them change in one run, and a row of its own
 * would cost each as much as half of drawing it; so they stand packed in blocks, of which only
 * those are written that changed. They say nothing that could not be found out again by drawing:
 * a block that cannot be read is taken for none at all. */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum {
    NUMBERS = 5, /* of a view: indicator and frequency, figures, size, changed, inode */
    NUMBER_BYTES = 8,
    VIEW_BYTES = NUMBERS * NUMBER_BYTES + HASH_SIZE,
    BLOCK_VIEWS = 256,
    FREQUENCY_BITS = 8
};

/* The figures of one that was dropped: it keeps its place for the next time. */
static const int64_t dropped = -1;

/* All of them, one behind the other; a view's place never changes. */
struct views {
    struct buf bytes;
    bool *dirty; /* by block */
    size_t dirty_capacity;
    size_t *places; /* by indicator and frequency: the place + 1; 0: there is none */
    size_t place_count;
};

/* --- packing ---------------------------------------------------------------------------------*/

static void put_number(unsigned char *at, int64_t number)
{
    for (int i = NUMBER_BYTES - 1; i >= 0; i--, number = (int64_t)((uint64_t)number >> 8))
        at[i] = (unsigned char)number;
}

static int64_t take_number(const unsigned char *at)
{
    uint64_t number = 0;

    for (int i = 0; i < NUMBER_BYTES; i++)
        number = number << 8 | at[i];
    return (int64_t)number;
}

static void pack(unsigned char *at, const struct ledger_view *view)
{
    const int64_t which = (int64_t)(view->number << FREQUENCY_BITS | (size_t)view->frequency);
    const int64_t numbers[NUMBERS] = { which, view->figures, view->size, view->changed,
                                       view->inode };

    for (int i = 0; i < NUMBERS; i++)
        put_number(at + i * NUMBER_BYTES, numbers[i]);
    memcpy(at + NUMBERS * NUMBER_BYTES, view->basis.bytes, HASH_SIZE);
}

/* False where it is of no indicator that the ledger has, or of no frequency. */
static bool unpack(const struct ledger *ledger, const unsigned char *at, struct ledger_view *out)
{
    int64_t numbers[NUMBERS];

    for (int i = 0; i < NUMBERS; i++)
        numbers[i] = take_number(at + i * NUMBER_BYTES);
    *out = (struct ledger_view){ .number = (size_t)(numbers[0] >> FREQUENCY_BITS),
                                 .frequency = (enum frequency)(numbers[0] & 0xff),
                                 .figures = numbers[1], .size = numbers[2],
                                 .changed = numbers[3], .inode = numbers[4] };
    memcpy(out->basis.bytes, at + NUMBERS * NUMBER_BYTES, HASH_SIZE);
    if (out->number >= ledger->chain_count || out->frequency >= FREQUENCY_COUNT)
        return false;
    out->indicator = ledger->chains[out->number]->id;
    return true;
}

/* --- all of them -----------------------------------------------------------------------------*/

static unsigned char *view_at(const struct views *views, size_t place)
{
    return (unsigned char *)views->bytes.bytes + place * VIEW_BYTES;
}

static size_t view_count(const struct views *views)
{
    return views->bytes.length / VIEW_BYTES;
}

/* Each block holds as many as it can, but for the last. */
static bool is_next_block(const struct views *views, sqlite3_stmt *statement)
{
    size_t length = (size_t)sqlite3_column_bytes(statement, 1), count = view_count(views);

    return count % BLOCK_VIEWS == 0 &&
           sqlite3_column_int64(statement, 0) == (int64_t)(count / BLOCK_VIEWS) &&
           length % VIEW_BYTES == 0 && length <= BLOCK_VIEWS * VIEW_BYTES;
}

static int load(struct ledger *ledger, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_VIEW_BLOCKS, err);
    struct views *views;
    int code;

    if (ledger->views != NULL)
        return 0;
    if (statement == NULL || chains_load(ledger, err) != 0)
        return -1;
    views = ledger->views = mem_alloc(sizeof *views);
    *views = (struct views){ .bytes = BUF_EMPTY };
    while ((code = sqlite3_step(statement)) == SQLITE_ROW && is_next_block(views, statement))
        buf_add(&views->bytes, sqlite3_column_blob(statement, 1),
                (size_t)sqlite3_column_bytes(statement, 1));
    sqlite3_reset(statement);
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return 0;
    views_forget(ledger);
    return store_fault(ledger, "cannot read", err);
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
    for (size_t i = 0; i < view_count(ledger->views); i++)
        if (unpack(ledger, view_at(ledger->views, i), &view) && view.figures != dropped) {
            view.place = i + 1;
            each(context, &view);
        }
    release(ledger);
    return 0;
}

int ledger_views_reach(struct ledger *ledger, int64_t *figure, struct err *err)
{
    *figure = 0;
    if (load(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < view_count(ledger->views); i++) {
        int64_t figures = take_number(view_at(ledger->views, i) + NUMBER_BYTES);

        if (figures > *figure)
            *figure = figures;
    }
    release(ledger);
    return 0;
}

/* --- changing one ----------------------------------------------------------------------------*/

static void mark(struct views *views, size_t place)
{
    size_t block = place / BLOCK_VIEWS;

    while (views->dirty_capacity <= block) {
        size_t before = views->dirty_capacity;

        views->dirty = mem_grow(views->dirty, block, &views->dirty_capacity, sizeof *views->dirty);
        memset(views->dirty + before, 0, views->dirty_capacity - before);
    }
    views->dirty[block] = true;
}

/* Where the view of an indicator and frequency stands, with room for it where there is none. */
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
    for (size_t i = 0; before == 0 && i < view_count(views); i++)
        if (unpack(ledger, view_at(views, i), &view))
            views->places[view.number * FREQUENCY_COUNT + view.frequency] = i + 1;
    return &views->places[number * FREQUENCY_COUNT + (size_t)frequency];
}

/* A place for a view, at the end where it has none yet. */
static size_t find_place(struct ledger *ledger, const struct ledger_view *view)
{
    static const char nothing[VIEW_BYTES] = { 0 };
    size_t *found = place_of(ledger, view->number, view->frequency);

    if (*found == 0) {
        buf_add(&ledger->views->bytes, nothing, sizeof nothing);
        *found = view_count(ledger->views);
    }
    return *found - 1;
}

static bool is_there(const struct ledger *ledger, size_t place)
{
    struct ledger_view view;

    return place < view_count(ledger->views) &&
           unpack(ledger, view_at(ledger->views, place), &view) && view.figures != dropped;
}

int ledger_view_set(struct ledger *ledger, const struct ledger_view *view, struct err *err)
{
    size_t place;

    if (load(ledger, err) != 0)
        return -1;
    if (view->number >= ledger->chain_count)
        return err_set(err, STATUS_INTERNAL, "a view of an indicator without figures");
    if (view->place > 0 && !is_there(ledger, view->place - 1))
        return 0; /* a review took it away meanwhile */
    place = view->place > 0 ? view->place - 1 : find_place(ledger, view);
    pack(view_at(ledger->views, place), view);
    mark(ledger->views, place);
    return 0;
}

int views_drop(struct ledger *ledger, size_t number, struct err *err)
{
    struct ledger_view view;

    if (load(ledger, err) != 0)
        return -1;
    for (size_t i = 0; i < view_count(ledger->views); i++)
        if (unpack(ledger, view_at(ledger->views, i), &view) && view.number == number) {
            view.figures = dropped;
            pack(view_at(ledger->views, i), &view);
            mark(ledger->views, i);
        }
    return 0;
}

/* --- a transaction ---------------------------------------------------------------------------*/

static int save_block(struct ledger *ledger, size_t block, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_VIEW_BLOCK_SET, err);
    size_t first = block * BLOCK_VIEWS, count = view_count(ledger->views) - first;

    if (statement == NULL)
        return -1;
    if (count > BLOCK_VIEWS)
        count = BLOCK_VIEWS;
    sqlite3_bind_int64(statement, 1, (int64_t)block);
    sqlite3_bind_blob(statement, 2, view_at(ledger->views, first), (int)(count * VIEW_BYTES),
                      SQLITE_STATIC);
    return store_step(ledger, statement, "cannot write", err);
}

int views_save(struct ledger *ledger, struct err *err)
{
    struct views *views = ledger->views;

    for (size_t i = 0; views != NULL && i < views->dirty_capacity; i++)
        if (views->dirty[i]) {
            if (save_block(ledger, i, err) != 0)
                return -1;
            views->dirty[i] = false;
        }
    return 0;
}

void views_forget(struct ledger *ledger)
{
    if (ledger->views == NULL)
        return;
    buf_free(&ledger->views->bytes);
    free(ledger->views->dirty);
    free(ledger->views->places);
    free(ledger->views);
    ledger->views = NULL;
}
