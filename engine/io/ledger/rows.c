/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ledger/rows.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/thread.h"
#include "io/ledger/store.h"

#include <assert.h>
#include <stdlib.h>

enum {
    BATCH_ROWS = 1024,  /* some milliseconds of work */
    INSERTED_ROWS = 64, /* by one statement: starting and ending one costs as much as a row */
    COLUMNS = 12
};

/* What the places of one row in a statement are bound to; numbers are 1 or more. */
struct bound {
    int64_t chain, manner, run, origin;
    bool has_bounds;
};

/* The row's number is left to SQLite, which then looks for no place: it goes behind the last. */
static const char insert_into[] = "INSERT INTO figure (indicator, previous, period, value, low,"
                                  " high, manner, published, run, origin, locator, hash) VALUES";
static const char one_row[] = " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

struct batch {
    struct figure_row rows[BATCH_ROWS];
    size_t count;
};

struct rows {
    struct ledger *ledger;
    struct batch batches[2];
    struct batch *filling; /* the one that rows are added to */
    bool started;
    pthread_t thread;
    pthread_mutex_t lock; /* of the next three */
    pthread_cond_t changed;
    struct batch *writing; /* the thread's; NULL: it waits for one */
    bool ends;             /* it is to end */

    /* of whoever writes: the thread while it has a batch */
    struct insertion {
        sqlite3_stmt *statement; /* prepared when first used */
        struct bound bound[INSERTED_ROWS];
    } one, many;
    bool failed;
    struct err fault; /* the first one, when failed */
};

/* --- writing ---------------------------------------------------------------------------------*/

static int write_chain(struct ledger *ledger, const struct figure_row *row, struct err *err)
{
    sqlite3_stmt *statement = store_prepared(ledger, SQL_CHAIN_ADD, err);

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, row->chain->number);
    bind_text(statement, 2, row->chain->id);
    return store_step(ledger, statement, "cannot add an indicator", err);
}

/* The insertion of so many rows: one, or INSERTED_ROWS. NULL on a fault. */
static struct insertion *insertion_of(struct rows *rows, size_t count)
{
    struct insertion *insertion = count == 1 ? &rows->one : &rows->many;
    struct buf sql = BUF_EMPTY;

    if (insertion->statement != NULL)
        return insertion;
    buf_add_text(&sql, insert_into);
    for (size_t i = 0; i < count; i++) {
        buf_add_text(&sql, i > 0 ? "," : "");
        buf_add_text(&sql, one_row);
    }
    if (sqlite3_prepare_v3(rows->ledger->db, buf_text(&sql), -1, SQLITE_PREPARE_PERSISTENT,
                           &insertion->statement, NULL) != SQLITE_OK)
        store_fault(rows->ledger, "cannot use", &rows->fault);
    buf_free(&sql);
    return insertion->statement != NULL ? insertion : NULL;
}

static void bind_field(sqlite3_stmt *statement, int at, const struct figure_row *row,
                       const struct field_place *place)
{
    sqlite3_bind_text(statement, at, canonical_field(&row->canonical, place), (int)place->length,
                      SQLITE_STATIC);
}

/* What a number's place was bound to stays there until it is another: batches repeat most. */
static void bind_again(sqlite3_stmt *statement, int at, int64_t *bound, int64_t number)
{
    if (*bound == number)
        return;
    *bound = number;
    sqlite3_bind_int64(statement, at, number);
}

/* The columns of a row are bound from `at` on. */
static void bind_row(sqlite3_stmt *statement, int at, struct bound *bound,
                     const struct figure_row *row)
{
    const struct canonical *canonical = &row->canonical;

    bind_again(statement, at, &bound->chain, row->chain->number);
    if (row->previous > 0)
        sqlite3_bind_int64(statement, at + 1, row->previous);
    else
        sqlite3_bind_null(statement, at + 1);
    bind_field(statement, at + 2, row, &canonical->period);
    bind_field(statement, at + 3, row, &canonical->value);
    if (!row->is_exact) {
        bind_field(statement, at + 4, row, &canonical->low);
        bind_field(statement, at + 5, row, &canonical->high);
    } else if (bound->has_bounds) {
        sqlite3_bind_null(statement, at + 4);
        sqlite3_bind_null(statement, at + 5);
    }
    bound->has_bounds = !row->is_exact;
    bind_again(statement, at + 6, &bound->manner, row->manner);
    bind_field(statement, at + 7, row, &canonical->published);
    bind_again(statement, at + 8, &bound->run, row->run);
    bind_again(statement, at + 9, &bound->origin, row->origin);
    bind_field(statement, at + 10, row, &canonical->locator);
    bind_hash(statement, at + 11, &row->hash);
}

/* The ends of its chain and of the ledger move to the row. */
static void hash_row(struct ledger *ledger, struct figure_row *row)
{
    row->hash = canonical_hash(&row->canonical, &row->chain->hash);
    row->chain->hash = row->hash;
    head_add(ledger, row->id, &row->hash);
}

static int write_rows(struct rows *rows, struct figure_row *first, size_t count)
{
    struct ledger *ledger = rows->ledger;
    const struct figure_row *last = &first[count - 1];
    struct insertion *insertion;

    for (size_t i = 0; i < count; i++)
        if (first[i].begins && write_chain(ledger, &first[i], &rows->fault) != 0)
            return -1;
    insertion = insertion_of(rows, count);
    if (insertion == NULL)
        return -1;
    for (size_t i = 0; i < count; i++) {
        hash_row(ledger, &first[i]);
        bind_row(insertion->statement, (int)i * COLUMNS + 1, &insertion->bound[i], &first[i]);
    }
    if (store_step(ledger, insertion->statement, "cannot write", &rows->fault) != 0)
        return -1;
    if (sqlite3_last_insert_rowid(ledger->db) != last->id)
        return err_set(&rows->fault, STATUS_INTERNAL,
                       "%s: figure %lld was given the row %lld; nothing was recorded",
                       ledger->path, (long long)last->id,
                       (long long)sqlite3_last_insert_rowid(ledger->db));
    return 0;
}

/* Up to the first fault, behind which nothing is written any more. */
static void write_batch(struct rows *rows, struct batch *batch)
{
    size_t at = 0, count;

    for (; at < batch->count && !rows->failed; at += count) {
        count = batch->count - at >= INSERTED_ROWS ? INSERTED_ROWS : 1;
        rows->failed = write_rows(rows, &batch->rows[at], count) != 0;
    }
    batch->count = 0;
}

/* --- the thread ------------------------------------------------------------------------------*/

static void *serve(void *context)
{
    struct rows *rows = context;

    pthread_mutex_lock(&rows->lock);
    for (;;) {
        while (rows->writing == NULL && !rows->ends)
            pthread_cond_wait(&rows->changed, &rows->lock);
        if (rows->writing == NULL)
            break;
        pthread_mutex_unlock(&rows->lock);
        write_batch(rows, rows->writing);
        pthread_mutex_lock(&rows->lock);
        rows->writing = NULL;
        pthread_cond_broadcast(&rows->changed);
    }
    pthread_mutex_unlock(&rows->lock);
    return NULL;
}

static bool has_thread(struct rows *rows)
{
    if (!rows->started)
        rows->started = thread_start(&rows->thread, serve, rows);
    return rows->started;
}

static void wait_until_idle(struct rows *rows)
{
    pthread_mutex_lock(&rows->lock);
    while (rows->writing != NULL)
        pthread_cond_wait(&rows->changed, &rows->lock);
    pthread_mutex_unlock(&rows->lock);
}

/* A statement that stands on a row would be asked for the next one meanwhile. */
static bool others_are_busy(const struct rows *rows)
{
    sqlite3_stmt *statement = NULL;

    while ((statement = sqlite3_next_stmt(rows->ledger->db, statement)) != NULL)
        if (sqlite3_stmt_busy(statement))
            return true;
    return false;
}

/* While the thread is idle. Where there is none to be had the batch is written here. */
static void hand_over(struct rows *rows)
{
    if (others_are_busy(rows) || !has_thread(rows)) {
        write_batch(rows, rows->filling);
        return;
    }
    pthread_mutex_lock(&rows->lock);
    rows->writing = rows->filling;
    rows->filling = &rows->batches[rows->filling == &rows->batches[0]];
    pthread_cond_broadcast(&rows->changed);
    pthread_mutex_unlock(&rows->lock);
}

/* --- rows ------------------------------------------------------------------------------------*/

static struct rows *rows_new(struct ledger *ledger)
{
    struct rows *rows = mem_alloc(sizeof *rows);

    rows->ledger = ledger;
    rows->filling = &rows->batches[0];
    pthread_mutex_init(&rows->lock, NULL);
    pthread_cond_init(&rows->changed, NULL);
    return rows;
}

static int tell(const struct rows *rows, struct err *err)
{
    return rows->failed ? err_set(err, rows->fault.status, "%s", rows->fault.text) : 0;
}

struct figure_row *rows_next(struct ledger *ledger, struct err *err)
{
    struct batch *batch;

    if (ledger->rows == NULL)
        ledger->rows = rows_new(ledger);
    if (ledger->rows->filling->count == BATCH_ROWS) {
        wait_until_idle(ledger->rows);
        if (tell(ledger->rows, err) != 0)
            return NULL;
        hand_over(ledger->rows);
    }
    batch = ledger->rows->filling;
    return &batch->rows[batch->count];
}

void rows_add(struct ledger *ledger, const struct figure_row *row)
{
    struct batch *batch = ledger->rows->filling;

    assert(row == &batch->rows[batch->count]);
    (void)row;
    batch->count++;
}

int rows_settle(struct ledger *ledger, struct err *err)
{
    if (ledger->rows == NULL)
        return 0;
    wait_until_idle(ledger->rows);
    write_batch(ledger->rows, ledger->rows->filling);
    return tell(ledger->rows, err);
}

void rows_forget(struct ledger *ledger)
{
    if (ledger->rows == NULL)
        return;
    wait_until_idle(ledger->rows);
    ledger->rows->filling->count = 0;
    ledger->rows->failed = false;
}

void rows_free(struct ledger *ledger)
{
    struct rows *rows = ledger->rows;

    if (rows == NULL)
        return;
    if (rows->started) {
        pthread_mutex_lock(&rows->lock);
        rows->ends = true;
        pthread_cond_broadcast(&rows->changed);
        pthread_mutex_unlock(&rows->lock);
        pthread_join(rows->thread, NULL);
    }
    pthread_cond_destroy(&rows->changed);
    pthread_mutex_destroy(&rows->lock);
    for (size_t i = 0; i < BATCH_ROWS; i++) {
        buf_free(&rows->batches[0].rows[i].canonical.bytes);
        buf_free(&rows->batches[1].rows[i].canonical.bytes);
    }
    sqlite3_finalize(rows->one.statement);
    sqlite3_finalize(rows->many.statement);
    free(rows);
    ledger->rows = NULL;
}
