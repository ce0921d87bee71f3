/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accepted observations of many indicators out of the ledger, those of one together. */
#ifndef HEADWAY_STEPS_GATHER_H
#define HEADWAY_STEPS_GATHER_H

#include "config/config.h"
#include "domain/figure.h"
#include "io/ledger.h"

/* One indicator, by its number in the ledger; the items, in the order of recording, are borrowed.
 * -1 with err filled ends the gathering. */
typedef int gathered(void *context, size_t indicator, const struct observation *items,
                     size_t count, struct err *err);

/* Of each indicator the observations recorded after the figure after[its number in the ledger]: 0
 * all, INT64_MAX none. Ranks are those of the catalogue. Calls `each` once for every indicator
 * that is wanted, as soon as the ledger has been read up to its last figure: so others work on
 * it while the rest is read. */
int gather(struct ledger *ledger, const struct config *config, const int64_t *after,
           gathered *each, void *context, struct err *err);

#endif
