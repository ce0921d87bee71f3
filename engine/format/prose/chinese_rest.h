/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes on behind a Chinese unit: the half of 十五斤半, the tenths of 七成六, 3米多, 1米73. */
#ifndef HEADWAY_FORMAT_PROSE_CHINESE_REST_H
#define HEADWAY_FORMAT_PROSE_CHINESE_REST_H

#include "format/prose/side.h"

/* From token i on, where the unit ends; it goes into the side's number and bound. Returns the token
 * behind it, i where there is none. */
size_t chinese_rest_read(const struct line *line, size_t i, struct side *side);

#endif
