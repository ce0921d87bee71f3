/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger says today about everything an alert can be about. */
#ifndef HEADWAY_STEPS_ALERT_SIGNAL_H
#define HEADWAY_STEPS_ALERT_SIGNAL_H

#include "output/alert_text.h"
#include "steps/alert.h"

struct alert_signal {
    enum alert_kind kind;
    const char *subject;
    struct alert_state state; /* by the figures alone; unknown: nothing can be said */
    struct alert_evidence evidence;
    const struct alert_facts *facts; /* valid during the call */
};

typedef int alert_take(void *context, const struct alert_signal *signal, struct err *err);

/* Calls `take` for each, in an order that depends on the configuration only. */
int alert_signals(const struct alert_plan *plan, alert_take *take, void *context, struct err *err);

#endif
