/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of an indicator as of a day, in the order people read them, with those in force
 * marked. */
#ifndef HEADWAY_STEPS_LOOKUP_H
#define HEADWAY_STEPS_LOOKUP_H

#include "config/config.h"
#include "io/ledger.h"
#include "output/history.h"
#include "steps/observations.h"

/* Everything said by `as_of` (DATE_NONE: ever); without `vintages` only what is in force, held
 * figures, forecasts and facts. All memory is the arena's. */
int lookup_history(struct ledger *ledger, const struct indicator *indicator, date as_of,
                   bool vintages, struct arena *arena, struct history *out, struct err *err);

/* The same of a derived indicator, whose figures are computed and have no hash. */
int lookup_computed(const struct observation_source *source, const struct indicator *indicator,
                    date as_of, bool vintages, struct arena *arena, struct history *out,
                    struct err *err);

#endif
