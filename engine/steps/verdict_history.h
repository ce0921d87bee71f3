/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the verdict on a target changed: what the answer would have been on each day, from the
 * figures published by then. It is worked out anew from the ledger, so it does not depend on
 * which reports were made. */
#ifndef HEADWAY_STEPS_VERDICT_HISTORY_H
#define HEADWAY_STEPS_VERDICT_HISTORY_H

#include "output/site/site.h"
#include "steps/decided.h"

enum { VERDICT_CHANGES_MOST = 24, VERDICT_DAYS_MOST = 40 };

/* The changes up to `as_of`, newest first, at most VERDICT_CHANGES_MOST; a target announced
 * earlier than VERDICT_DAYS_MOST days of publication or decision ago begins with the oldest of
 * those. */
size_t verdict_history(const struct target *target, const struct indicator *indicator,
                       const struct decided *decided, date as_of,
                       struct verdict_change changes[VERDICT_CHANGES_MOST]);

/* The answer that a report of the day gave when the ledger ended with the figure `last`, by the
 * decisions that stand now; VERDICT_COUNT where the target had not been announced. */
enum verdict verdict_then(const struct target *target, const struct indicator *indicator,
                          const struct observation_list *observations, date day, int64_t last);

#endif
