/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number is counted in: the currency, the measure or the counted noun behind it, with a
 * magnitude, a bracket or a bound between. */
#ifndef HEADWAY_FORMAT_PROSE_UNIT_BEHIND_H
#define HEADWAY_FORMAT_PROSE_UNIT_BEHIND_H

#include "format/prose/side.h"

/* Reads it from token i on, and the bounds around it, into the side; returns the token behind. */
size_t unit_behind(const struct line *line, const char *bytes, size_t i, struct side *side);

/* The currency at token i, if it is one that stands in front of its number; else NULL. Signs and
 * codes do, words like "won" and "real" do not. */
const struct word *currency_in_front(const struct line *line, size_t i);

#endif
