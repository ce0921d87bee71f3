/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bound in front of a whole row: 分别突破6500亿元、1000亿元, 均超过30%和40%. */
#ifndef HEADWAY_FORMAT_PROSE_BOUND_ROW_H
#define HEADWAY_FORMAT_PROSE_BOUND_ROW_H

#include "format/prose/side.h"

/* Whether the bound of the first figure is said of each that follows. */
bool bound_is_of_row(const struct line *line, const struct side *side);

#endif
