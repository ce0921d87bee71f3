/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The outbox is emptied: what is due goes to headway-collect, which has the network, and what it
 * answers is recorded. A notice counts as tried before it is handed over and as done after it was
 * accepted, so that being killed in between sends it once more, with the same id, and never
 * loses it. */
#ifndef HEADWAY_STEPS_DELIVER_H
#define HEADWAY_STEPS_DELIVER_H

#include "config/config.h"
#include "io/alerts.h"

struct delivery_plan {
    struct ledger *ledger; /* outside a transaction */
    const struct config *config;
    const char *config_directory, *state_directory;
    int64_t now;
};

struct delivery_tally {
    int sent, waiting, parked;
};

/* Faults of single channels are logged and counted, not returned. */
int deliver_due(const struct delivery_plan *plan, struct delivery_tally *tally, struct err *err);

/* Says again to every Alertmanager what fires: it forgets after a while, and when it restarts. */
int deliver_again(const struct delivery_plan *plan, struct delivery_tally *tally,
                  struct err *err);

/* A message to one channel that says only that it gets there. */
int deliver_test(const struct delivery_plan *plan, const char *channel, struct err *err);

/* Tells every channel of kind ping: "start", or the exit status. */
int deliver_ping(const struct delivery_plan *plan, const char *signal,
                 struct delivery_tally *tally, struct err *err);

#endif
