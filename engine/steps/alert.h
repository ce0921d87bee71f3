/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Alerts, after judging: what turned, and what is owed to whom. One transaction holds the turns
 * and the notices about them. The same ledger on the same day gives the same alerts, however
 * often it is asked. */
#ifndef HEADWAY_STEPS_ALERT_H
#define HEADWAY_STEPS_ALERT_H

#include "config/config.h"
#include "io/alerts.h"

struct alert_plan {
    struct ledger *ledger; /* inside a run, outside a transaction */
    const struct config *config;
    int64_t now;
    bool unchanged; /* figures, configuration and day are those of the last run: targets need not
                       be judged again */
    bool dry;       /* say what would be told and record nothing */
    void (*say)(void *context, const char *line); /* each turn and each notice; may be NULL */
    void *context;
};

struct alert_tally {
    int turns, notices;
};

int alert_step(const struct alert_plan *plan, struct alert_tally *tally, struct err *err);

#endif
