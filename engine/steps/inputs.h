/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everything that what is drawn, published and told depends on, as one hash: the program, the
 * configuration, the last figure and the last review of the ledger, what the sources answered
 * last, and the day. Where it is the same as at the last run, nothing can have come out
 * differently. */
#ifndef HEADWAY_STEPS_INPUTS_H
#define HEADWAY_STEPS_INPUTS_H

#include "config/config.h"
#include "io/ledger.h"

struct inputs {
    char text[HASH_TEXT];
    bool unchanged; /* since the last run that ended well */
};

int inputs_read(struct ledger *ledger, const struct config *config, date today,
                struct inputs *out, struct err *err);

#endif
