/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents that are no longer kept. Only those that no figure came out of are given up, not even
 * one that was held or rejected: answers that said nothing new, files read again with one row
 * more. The ledger says of each that it was retired and why, before its bytes go, so that being
 * killed in between leaves only a file for the next run to remove. */
#ifndef HEADWAY_STEPS_RETIRE_H
#define HEADWAY_STEPS_RETIRE_H

#include "config/config.h"
#include "io/ledger.h"

struct retire_plan {
    struct ledger *ledger; /* outside a transaction */
    const struct retention *retention;
    const char *state_directory;
    int64_t now;
};

int retire_documents(const struct retire_plan *plan, struct err *err);

#endif
