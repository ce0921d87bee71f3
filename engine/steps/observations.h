/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The observations of one indicator for judging: accepted figures of the ledger, figures that are
 * only supposed (what-if), and for a derived indicator what its formula gives, with every vintage
 * that its inputs had. */
#ifndef HEADWAY_STEPS_OBSERVATIONS_H
#define HEADWAY_STEPS_OBSERVATIONS_H

#include "config/config.h"
#include "io/ledger.h"

/* A figure that nobody published. It prevails over all others of its period. */
struct supposed {
    const struct indicator *indicator;
    struct observation observation;
};

struct observation_source {
    struct ledger *ledger;
    const struct config *config;
    const struct supposed *supposed;
    size_t supposed_count;
};

struct observation_list {
    struct observation *items; /* the caller frees */
    size_t count, capacity;
};

void observations_add(struct observation_list *list, const struct observation *observation);

/* Appends all there are, of every vintage, ranked. */
int observations_read(const struct observation_source *source, const struct indicator *indicator,
                      struct observation_list *list, struct err *err);

/* The supposed ones alone. */
void observations_suppose(const struct observation_source *source,
                          const struct indicator *indicator, struct observation_list *list);

/* Reads "ID=PERIOD:VALUE,ID=PERIOD:VALUE" into *out (the caller frees), as if published on the
 * day. */
int supposed_parse(const char *text, const struct config *config, date day, struct supposed **out,
                   size_t *count, struct err *err);

#endif
