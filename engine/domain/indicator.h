/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is measured: an entry of the catalogue. All texts are borrowed from the configuration. */
#ifndef HEADWAY_DOMAIN_INDICATOR_H
#define HEADWAY_DOMAIN_INDICATOR_H

#include "domain/language.h"
#include "domain/period.h"
#include "domain/quantity.h"

#include <limits.h>

enum nature {
    NATURE_FLOW,  /* summed over its period: revenue, value added */
    NATURE_STOCK, /* counted on a day: companies, square kilometres */
    NATURE_RATE,  /* of a period, not additive: growth, share */
    NATURE_EVENT, /* happened or not: its figure is 1 on the day */
    NATURE_FACT,  /* shown, not judged */
    NATURE_COUNT
};

/* Who has the say, in order of rank; some may share one, as the offices of one city do. */
struct publisher_rank {
    const char *name;
    int rank; /* from 0 */
};

struct publisher_ranks {
    const struct publisher_rank *items;
    size_t count;
};

enum { RANK_UNLISTED = INT_MAX }; /* of a publisher that is in no list: after all that are */

struct indicator {
    const char *id;
    const char *title[LANGUAGE_COUNT];
    const char *group, *region, *note;
    const char *unit; /* base unit: CNY, percent, companies, km2 */
    enum nature nature;
    enum frequency frequency; /* the series that targets judge unless they say otherwise */
    int publication_lag;      /* days from the end of a period to its usual publication; -1 unset */
    int stale_after;          /* days without a newer figure; 0: by the rule of methods */
    /* Plausibility bounds in base units; a figure outside is held for review. */
    bool has_least, has_most;
    struct dec least, most;
    struct publisher_ranks publishers;
    const char *formula; /* derived indicators: NULL for measured ones */
};

int indicator_rank(const struct indicator *indicator, const char *publisher);
const char *nature_name(enum nature nature);

#endif
