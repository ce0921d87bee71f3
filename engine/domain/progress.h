/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far along: the quantities of the default method at one point, without hedges. Shares of
 * time and lag are in days; rates and changes are per year, with years as whole anniversaries plus
 * the rest. A geometric path goes by a rate, every other one by so much a year.
 * What cannot be computed is NaN; nothing is rounded. */
#ifndef HEADWAY_DOMAIN_PROGRESS_H
#define HEADWAY_DOMAIN_PROGRESS_H

#include "domain/path.h"

struct progress {
    double elapsed;  /* u = (te - t0) / (tT - t0), not clamped */
    double attained; /* a = (v - b) / (T - b), not clamped */
    double expected; /* by the path at te, u clamped to 1 */
    double gap;      /* d (v - expected) */
    double share;    /* p, of the path's way */
    double pace;     /* p / u: 1 is exactly on the path */
    double lag_days; /* (min(u, 1) - p clamped to 0..1) x planned days; below 0: ahead */
    double required_rate, actual_rate, required_remaining_rate; /* 0.05 is 5 % a year */
    double required_change, actual_change, required_remaining_change; /* base units a year */
};

struct progress progress_at(const struct course *course, enum direction direction, date at,
                            double value);

/* Compound rate a year from one amount to another; NaN unless both have one sign and time passes.
 */
double rate_between(date from, double a, date to, double b);

/* Change a year from one amount to another; NaN unless both are finite and time passes. */
double change_between(date from, double a, date to, double b);

/* Of the way p at day te since t0: the first day on which the whole way is done if it goes on so.
 * DATE_NONE where it never is or lies past the year 9999. */
date arrival_by_pace(const struct course *course, date at, double share);

#endif
