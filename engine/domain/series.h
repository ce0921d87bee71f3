/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A series: the observations of one indicator at one frequency, one a period, in force as of a
 * day. It owns nothing; it points into the observations it was made from. */
#ifndef HEADWAY_DOMAIN_SERIES_H
#define HEADWAY_DOMAIN_SERIES_H

#include "domain/figure.h"

#include <stddef.h>

struct series {
    const struct observation **points; /* ascending periods */
    size_t count;
    enum frequency frequency;
    /* what it was made from: all that was said, of every frequency and day */
    const struct observation *observations;
    size_t observation_count;
};

/* Of several figures for one period that one is in force which was published by `as_of` by the
 * publisher of best rank, then last, then recorded last. Forecasts and facts are left out, and so
 * are other frequencies. Pass accepted observations only, in any order; `room` must have a place
 * for each of them and becomes the series' points. */
struct series series_in_force(const struct observation *observations, size_t count,
                              enum frequency frequency, date as_of,
                              const struct observation **room);

/* Whether a goes before b of the same period: the rule above. */
bool observation_prevails(const struct observation *a, const struct observation *b);

/* The last point whose period ended on or before the day; NULL where there is none. */
const struct observation *series_at(const struct series *series, date day);
/* The point of exactly this period; NULL where there is none. */
const struct observation *series_of(const struct series *series, struct period period);

/* The last period of the series' frequency that had ended, and of which a figure was known, on a
 * day; its frequency is FREQUENCY_NONE where there was none. */
struct period series_known_period(const struct series *series, date day);

#endif
