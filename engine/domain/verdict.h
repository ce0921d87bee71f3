/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Verdicts of the default method, and how sure one may be of them. */
#ifndef HEADWAY_DOMAIN_VERDICT_H
#define HEADWAY_DOMAIN_VERDICT_H

#include <stdbool.h>
#include <stddef.h>

enum verdict {
    VERDICT_ACHIEVED,
    VERDICT_ON_TRACK,
    VERDICT_BEHIND,
    VERDICT_FAR_BEHIND,
    VERDICT_MOVING_AWAY,
    VERDICT_MISSED,
    VERDICT_OUTCOME_UNKNOWN, /* past the deadline, no figure for it yet */
    VERDICT_UNDETERMINED,    /* the hedges of the figures leave two answers */
    VERDICT_BASELINE_ONLY,   /* one figure */
    VERDICT_STALE,
    VERDICT_NOT_EVALUABLE,
    VERDICT_PROGRESSING, /* no deadline */
    VERDICT_COUNT
};

enum confidence {
    CONFIDENCE_NONE,
    CONFIDENCE_VERY_LOW,
    CONFIDENCE_LOW,
    CONFIDENCE_MEDIUM,
    CONFIDENCE_NORMAL,
    CONFIDENCE_COUNT
};

/* Where on track begins, and ahead of the path, and being far behind ends. */
extern const double pace_on_track, pace_ahead, pace_behind;

enum verdict verdict_of_pace(double pace); /* NaN: not evaluable */
/* Below 0 where a is the worse verdict, 0 where they are the same. */
int verdict_compare(enum verdict a, enum verdict b);
const char *verdict_name(enum verdict verdict);

/* none for one point, very low for 2, low for 3 and 4 or less than a tenth of the time, medium
 * for 5, normal from 6 and a quarter of the time; one step less where a figure is hedged or the
 * path is nobody's statement, though not below very low. */
enum confidence confidence_of(size_t points, double elapsed, bool weakened);
const char *confidence_name(enum confidence confidence);

#endif
