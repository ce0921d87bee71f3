/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door to the ledger: every figure, whoever brings it, is checked here, put into base units,
 * compared with what is known and recorded, or refused with a reason. */
#ifndef HEADWAY_STEPS_ACCEPT_H
#define HEADWAY_STEPS_ACCEPT_H

#include "config/config.h"
#include "io/ledger.h"

struct acceptance {
    struct ledger *ledger; /* inside a run and a transaction */
    const struct config *config;
    /* By a collector, which asks again and again: a figure that its publisher has said before is
     * repeated even where the day or the page differs, one without a day of publication was
     * published today, and a change that history makes unlikely is held as well. */
    bool collected;
    date today; /* what was published later than tomorrow, somewhere on earth, was not yet */
    bool dry;       /* judge, but record nothing */

    /* what came of it */
    int64_t added, repeated, held;
    int64_t relations[RELATION_COUNT];

    /* its own: what is known of the indicators met so far */
    struct map known;
    struct arena arena;
};

struct accepted {
    struct figure figure; /* in base units */
    bool repeated;        /* the very same statement is in the ledger; nothing was added */
    enum decision decision;
    enum relation relation;
    char reason[160]; /* of a decision other than accepted */
    const char *at;   /* of one that is refused: the column of a figures file that is at fault */
    bool early;       /* it is refused because it was published after today */
    int64_t id;       /* 0 where nothing was recorded */
};

/* Records one figure, stated in any unit that converts to its indicator's. -1 with status 65
 * where it is refused: unknown indicator, a unit that does not convert, a period that begins
 * after the publication, a publication after today, bounds that contradict each other. Other
 * statuses are faults of the ledger and end the batch. */
int accept_figure(struct acceptance *acceptance, const struct figure *stated,
                  struct accepted *out, struct err *err);
void acceptance_free(struct acceptance *acceptance);

#endif
