/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The release calendar: when an indicator's next figure is due, by its frequency and the days its
 * publisher usually takes. */
#ifndef HEADWAY_DOMAIN_CALENDAR_H
#define HEADWAY_DOMAIN_CALENDAR_H

#include "domain/indicator.h"
#include "domain/series.h"

struct release {
    struct period period; /* the next one */
    date due;             /* its figure is expected by then; DATE_NONE: there is no rhythm */
    int grace;            /* days after that until it is overdue */
};

/* The publication lag is the indicator's, else the median of the last figures' that were published
 * before the one after them. What is counted on single days, or over any span, is due after the
 * usual distance of its figures, where there are six or more. `grace_days` -1: a quarter of the
 * period's length, 3 days to 60. */
struct release release_next(const struct series *series, const struct indicator *indicator,
                            int grace_days);

#endif
