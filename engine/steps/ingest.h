/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of a file: CSV with a header, columns in any order, or JSON Lines with the same
 * names as members; ingest_row.h has them. `value` is a number in the given unit or a phrase
 * ("over 2,400"). A row at fault is reported with file, line and column and left out; the good
 * rows are recorded, in one transaction. */
#ifndef HEADWAY_STEPS_INGEST_H
#define HEADWAY_STEPS_INGEST_H

#include "steps/accept.h"

struct ingest_result {
    int64_t rows, added, repeated, held, refused;
    int64_t waiting; /* published after today; see later_waits */
};

struct ingest {
    struct ledger *ledger; /* inside a run and a transaction */
    const struct config *config;
    const char *state_directory; /* its documents/ keeps the bytes that were read; NULL: do not */
    int64_t now;
    bool only_changed; /* leave out a file that is as it was when it was last read */
    bool later_waits;  /* what was published after today is no fault, and is read on its day */
    void (*report)(void *context, const char *fault); /* one line a row at fault */
    void *context;
};

/* Path "-" is standard input. -1 is a fault of the file or the ledger as a whole; rows at fault
 * are counted. Adds to *result. */
int ingest_file(const struct ingest *ingest, const char *path, struct ingest_result *result,
                struct err *err);

#endif
