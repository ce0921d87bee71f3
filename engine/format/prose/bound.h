/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that bound a number: more than, fast, 以上, überschreiten. Each function sets qualifier
 * and bounded of the side where it finds one. */
#ifndef HEADWAY_FORMAT_PROSE_BOUND_H
#define HEADWAY_FORMAT_PROSE_BOUND_H

#include "format/prose/side.h"

/* In front of token i; returns the token where the bound begins, i where there is none. */
size_t bound_before(const struct line *line, size_t i, struct side *side);
/* From token i on: or more, 以上; returns the token behind it. */
size_t bound_behind(const struct line *line, size_t i, struct side *side);
/* German verbs: some words behind the figure, which ends in front of token i, or in front of it. */
void bound_late(const struct line *line, size_t i, struct side *side);
void bound_early(const struct line *line, struct side *side);
/* English: "exceeded in 2025 2.4 trillion", where the number begins at token i. */
void bound_across_year(const struct line *line, size_t i, struct side *side);
/* "exceeding a scale of 1 trillion", "passed the mark of 1 trillion" */
void bound_across_noun(const struct line *line, size_t i, struct side *side);

#endif
