/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: every page, from the ledger's figures as of a day, put in place at once. Only what
 * comes from other inputs than the last time is made anew; what comes out is the same as if all
 * were. */
#ifndef HEADWAY_STEPS_PUBLISH_H
#define HEADWAY_STEPS_PUBLISH_H

#include "config/config.h"
#include "io/ledger.h"

struct publish_plan {
    struct ledger *ledger;
    const struct config *config;
    const char *directory; /* where the report is */
    date as_of;            /* the day of the verdicts; nothing published later is shown */
};

/* 0; 1, which is STATUS_PARTIAL, where pictures could not be drawn and the next report has to try
 * again; -1 where nothing was put in place. */
int publish(const struct publish_plan *plan, struct err *err);

#endif
