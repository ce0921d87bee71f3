/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Closed intervals of doubles: what a hedged number may be. An end that the words leave out ("over
 * 300" is more than 300) is moved to the next double, so that no open ends need be carried; an end
 * that is left open is an infinity. Every operation rounds outward: the exact result of any two
 * members lies inside. An interval that cannot be computed has NaN for both ends. */
#ifndef HEADWAY_DOMAIN_INTERVAL_H
#define HEADWAY_DOMAIN_INTERVAL_H

#include "domain/quantity.h"

#include <stdbool.h>

struct interval {
    double low, high;
};

struct interval_options {
    bool rounded;       /* exact figures are x +- U/2 */
    bool open_ended;    /* over x reaches to infinity instead of x + U/2 */
    double about_width; /* of "about x", in U to each side; 0 means 0.5 */
};

/* The interval of a quantity by its words, with U the place of its last non-zero digit (350: 10):
 * exact [x, x]; nearly [x - U/2, x]; over (x, x + U/2]; about x +- U/2; at least [x, inf); at most
 * (-inf, x]; a range its two ends. A stated low or high goes before the default. options may be
 * NULL: all defaults. */
struct interval quantity_interval(const struct quantity *quantity,
                                  const struct interval_options *options);

struct interval interval_point(double value);
struct interval interval_unknown(void);
bool interval_known(struct interval a);   /* both ends are numbers, finite or not */
bool interval_contains(struct interval a, double value);
bool interval_overlap(struct interval a, struct interval b);

struct interval interval_add(struct interval a, struct interval b);
struct interval interval_subtract(struct interval a, struct interval b);
struct interval interval_multiply(struct interval a, struct interval b);
struct interval interval_divide(struct interval a, struct interval b); /* unknown over zero */

#endif
