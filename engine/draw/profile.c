/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/profile.h"

/* Days for 2 years, weeks for 10, 30 days for 41: sixteen kilobytes. */
static const struct ring_profile sparse = {
    15640, 3, { { 1, 800 }, { 7, 530 }, { 30, 500 } }, 30 * 502
};

/* Days for 10 years, weeks for 40. */
static const struct ring_profile dense = { 46792, 2, { { 1, 3660 }, { 7, 2090 } }, 7 * 2092 };

const struct ring_profile *profile_of(enum frequency frequency, enum nature nature)
{
    bool often = frequency == FREQUENCY_DAY || frequency == FREQUENCY_WEEK;

    return often && (nature == NATURE_FLOW || nature == NATURE_RATE) ? &dense : &sparse;
}
