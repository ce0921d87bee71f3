/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a figure is as far from those before it as such figures are, or whether somebody should
 * look first: a number in thousands where it was in units, a column that moved, a page that was
 * misread. */
#ifndef HEADWAY_DOMAIN_LIKELY_H
#define HEADWAY_DOMAIN_LIKELY_H

#include "domain/figure.h"

#include <stddef.h>

/* Held against the accepted figure of the same period, where there is one, else against that of
 * the nearest period before or behind it, of the same frequency, at most 64 periods away. Changes
 * are ratios where all figures are above zero, else differences. A change is likely where it is
 * within a factor of 1.5, or no further from the median change of one period to the next than ten
 * robust deviations (1.4826 x the median absolute deviation, Rousseeuw and Croux 1993; at least a
 * factor of 1.5 or, for differences, a quarter of the usual size; at least 1.5 times the largest
 * deviation there was). Over n periods the median
 * change counts n times and the deviation sqrt(n) times. Below five known changes, anything
 * within a factor of ten is likely, and so are all differences. False with the reason otherwise.
 * Forecasts and facts are always likely. */
bool observation_likely(const struct observation *observation, const struct observation *accepted,
                        size_t count, char *reason, size_t size);

#endif
