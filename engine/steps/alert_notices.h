/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is owed to whom: one digest a channel, of all alerts that it has to hear of now. */
#ifndef HEADWAY_STEPS_ALERT_NOTICES_H
#define HEADWAY_STEPS_ALERT_NOTICES_H

#include "steps/alert.h"

/* Inside the transaction of the turns. */
int alert_notices(const struct alert_plan *plan, struct alert_tally *tally, struct err *err);

/* The alert as it is now, as one JSON object, for whoever renders the notice later. The severity
 * is the one told: of what is resolved, the one it had. */
void alert_body(const struct ledger_alert *alert, enum notice_reason reason,
                enum severity severity, struct buf *out);

#endif
