/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accepted observations of many indicators out of the ledger, those of one together. */
#ifndef HEADWAY_STEPS_GATHER_H
#define HEADWAY_STEPS_GATHER_H

#include "config/config.h"
#include "domain/series.h"
#include "io/ledger.h"

struct gathered {
    struct observation *items;
    size_t *starts; /* by number of the indicator in the ledger; one more at the end */
    size_t count;   /* indicators */
};

/* Of each indicator the observations recorded after the figure after[its number in the ledger]: 0
 * all, INT64_MAX none. Ranks are those of the catalogue. */
int gather(struct ledger *ledger, const struct config *config, const int64_t *after,
           struct gathered *out, struct err *err);
size_t gathered_of(const struct gathered *gathered, size_t indicator,
                   const struct observation **items);
void gathered_free(struct gathered *gathered);

#endif
