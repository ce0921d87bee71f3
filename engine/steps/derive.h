/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Observations of a derived indicator, by its formula. A period counts where every input has a
 * figure of exactly that period; a stock counted on the last day of a longer period stands for
 * that period. The figure of a day is what the formula gave with the inputs in force on it, so a
 * derived series has vintages as a measured one has. Loading the configuration has checked that
 * formulas do not rest on each other in a circle. */
#ifndef HEADWAY_STEPS_DERIVE_H
#define HEADWAY_STEPS_DERIVE_H

#include "steps/observations.h"

/* Appends them; their ids are negative, as they are in no ledger. */
int derive(const struct observation_source *source, const struct indicator *indicator,
           struct observation_list *list, struct err *err);

#endif
