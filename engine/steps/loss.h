/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A ledger that was emptied, replaced by a fresh one or taken away looks like one that was never
 * written to. What lies around it knows better: its databases are drawn from figures that were
 * committed, and a run that ended says how many there were. */
#ifndef HEADWAY_STEPS_LOSS_H
#define HEADWAY_STEPS_LOSS_H

#include "io/ledger.h"

enum { LOSS_TEXT = 240 };

/* Before a ledger is opened to be written: true where there is no file, or an empty one, and
 * databases that were drawn from one. `text` says so and what would do. */
bool ledger_is_gone(const char *state_directory, char text[LOSS_TEXT]);
/* Of one that is open: 1 where figures are missing at its end or altogether, 0, -1 on a fault. */
int ledger_lost(struct ledger *ledger, const char *state_directory, char text[LOSS_TEXT],
                struct err *err);

#endif
