/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two numbers that are the ends of one quantity. */
#ifndef HEADWAY_FORMAT_PROSE_RANGE_H
#define HEADWAY_FORMAT_PROSE_RANGE_H

#include "format/prose/side.h"

/* The other end of a range whose first end is `low`: 7 to 9 billion, 与3万之间. Returns the token
 * behind it; 0 where there is none. */
size_t range_read(const struct line *line, const char *bytes, struct side *low, struct side *high);

/* Whether a way begins at token `first`: "from 11", "from the current 11", "von derzeit 52". */
bool range_is_from(const struct line *line, size_t first);

/* "above one quarter and below a half", 1000以上，1500以下, 最多100最少20: two bounds, one range;
 * *low and *high come out in order. The same return. */
size_t range_read_bounds(const struct line *line, const char *bytes, struct side *low,
                         struct side *high);

#endif
