/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks the tokens of a line that look like numbers and are no quantities: years, dates, times,
 * ordinals, ages, plan and document numbers, list and footnote marks, telephone numbers, names,
 * the base of a ratio. */
#ifndef HEADWAY_FORMAT_PROSE_MASK_H
#define HEADWAY_FORMAT_PROSE_MASK_H

#include "format/prose/lexer.h"

void line_mask(struct line *line);

#endif
