/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sign in front of a number, where it is one: -2.3%, (- 0,7 Milliarden), | –3.6% |; no dash, no
 * hyphen, no mark of an item. */
#ifndef HEADWAY_FORMAT_PROSE_MINUS_H
#define HEADWAY_FORMAT_PROSE_MINUS_H

#include "format/prose/side.h"

/* In front of token i, the number or its currency. Returns the token of the sign, with
 * side->negative set; i where there is none. */
size_t minus_before(const struct line *line, size_t i, struct side *side);

#endif
