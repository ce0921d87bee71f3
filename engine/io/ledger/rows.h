/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of figures on their way into the table. They are put together a batch at a time; a full
 * one is hashed and written by a thread of its own while the next figures are read and judged,
 * which takes as long. A batch that never fills up needs no thread. Hashes of chains and the head
 * of the ledger hold for what was settled.
 *
 * Only one thread is ever in SQLite: while a batch is being written nobody else may ask it for
 * anything. store_statement(), ledger_commit() and ledger_rollback() see to that, and no batch
 * is handed over while a statement stands on a row. */
#ifndef HEADWAY_IO_LEDGER_ROWS_H
#define HEADWAY_IO_LEDGER_ROWS_H

#include "io/ledger/canonical.h"

struct chain;

struct figure_row {
    int64_t id, previous, manner, run, origin; /* previous 0: it is the first */
    struct chain *chain;                       /* its hash is brought up to this row */
    bool begins;                               /* it is the first figure of its chain */
    bool is_exact;                             /* its bounds are its value, and not stored */
    struct canonical canonical;                /* the texts of its columns are in it */
    struct hash hash;                          /* filled in when it is written */
};

/* The place of the next row, to be filled in; it holds memory of a row before. NULL on a fault,
 * also of one that was added earlier: from then on until rows_forget(). */
struct figure_row *rows_next(struct ledger *ledger, struct err *err);
/* It is filled in. Since rows_next() the ledger was asked for nothing: that may have written what
 * was added, and the place would be another. */
void rows_add(struct ledger *ledger, const struct figure_row *row);
/* All rows are in the table when this returns. */
int rows_settle(struct ledger *ledger, struct err *err);
/* Those that are not in the table yet never will be: before a rollback. */
void rows_forget(struct ledger *ledger);
void rows_free(struct ledger *ledger);

#endif
