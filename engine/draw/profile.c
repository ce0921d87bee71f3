/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/profile.h"

/* Days for 13 months, four weeks for 40 years. Four weeks, since no month is shorter: each has a
 * row that ends in it. Eight kilobytes, two pages: of ten thousand files that a month is appended
 * to, each page costs. */
static const struct ring_profile sparse = {
    8192, 2, { { 1, 403 }, { 28, 522 } }, 28 * 524
};

/* Days for 10 years, weeks for 40. */
static const struct ring_profile dense = { 46792, 2, { { 1, 3660 }, { 7, 2090 } }, 7 * 2092 };

const struct ring_profile *profile_of(enum frequency frequency, enum nature nature)
{
    bool often = frequency == FREQUENCY_DAY || frequency == FREQUENCY_WEEK;

    return often && (nature == NATURE_FLOW || nature == NATURE_RATE) ? &dense : &sparse;
}
