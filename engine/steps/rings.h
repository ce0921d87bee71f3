/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The round-robin databases: one for every indicator of the catalogue and frequency it has figures
 * of, state/rrd/ID.FREQUENCY.rrd (beijing_gdp.A.rrd; the letters are period.h's codes). They show
 * the ledger as it is, whatever day --now names: of each period the figure in force.
 *
 * The ledger remembers what each file holds and how stat() saw it. A file is touched only where
 * its indicator has new figures, and then it is appended to where all of them are later than what
 * it holds; a file that is missing or not as it was left is made anew. */
#ifndef HEADWAY_STEPS_RINGS_H
#define HEADWAY_STEPS_RINGS_H

#include "config/config.h"
#include "io/ledger.h"

struct rings_plan {
    struct ledger *ledger; /* opened for writing, outside of a transaction; rings_check: any */
    const struct config *config;
    const char *state_directory;
    bool anew;     /* make all files anew, not only what has changed */
    char **only;   /* ids of indicators; none: all */
    size_t only_count;
    void (*report)(void *context, const char *fault); /* one line a file that could not be made */
    void *context;
};

struct rings_result {
    int64_t appended, rebuilt, failed;
    int64_t left_out; /* figures before 1970, in the files that were made anew */
};

/* -1 where nothing could be done at all; files that failed are counted and stay as they were, and
 * the next run tries again. */
int rings_update(const struct rings_plan *plan, struct rings_result *out, struct err *err);

struct rings_checked {
    int64_t files;  /* compared */
    int64_t behind; /* indicators with figures that no run has drawn yet, or a file that is gone */
};

/* Compares the files with the ledger, row by row; report() names each that differs. Those of an
 * indicator that is merely behind are as they were left and are not compared. Writes nothing
 * beside the state. */
int rings_check(const struct rings_plan *plan, struct rings_checked *out, struct err *err);

#endif
