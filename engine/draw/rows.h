/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of round-robin databases as any tool reads them, through rrd_fetch_r(). */
#ifndef HEADWAY_DRAW_ROWS_H
#define HEADWAY_DRAW_ROWS_H

#include "draw/profile.h"

#include <stdbool.h>

/* Whether both files end at the same time and every row of every archive is the same to within
 * the rounding of librrd. False as well where one cannot be read. */
bool rows_are_equal(const char *a, const char *b, const struct ring_profile *profile);

#endif
