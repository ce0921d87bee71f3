/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the configured sources are doing, from what the ledger keeps of them. */
#ifndef HEADWAY_IO_HEALTH_H
#define HEADWAY_IO_HEALTH_H

#include "config/config.h"
#include "io/ledger.h"

struct source_health {
    const struct source_entry *entry;
    int64_t asked, succeeded; /* seconds since the epoch; 0: never */
    int64_t failures;         /* times asked in vain since it last answered as it should */
    int64_t late; /* seconds past the moment when it should have answered again; 0 where it has not
                     failed, or has never answered */
    const char *outcome; /* one of source_outcomes, of the last time; NULL: never asked */
    const char *message; /* what went wrong then; NULL: nothing */
};

/* Every outcome there is; "not_asked" is a source whose own entry kept it from being asked. */
enum { SOURCE_OUTCOME_COUNT = 7 };
extern const char *const source_outcomes[SOURCE_OUTCOME_COUNT];

/* All sources of the configuration, in its order, in the arena. Those that are not enabled are
 * among them: one may have been asked by name. */
int health_read(struct ledger *ledger, const struct config *config, int64_t now,
                struct arena *arena, struct source_health **out, struct err *err);

#endif
