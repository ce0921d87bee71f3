/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mark that is named by its number: "just shy of the 1.8-million-unit mark", "über der Marke von
 * 5 Millionen". What bounds the mark bounds the number. */
#ifndef HEADWAY_FORMAT_PROSE_BOUND_MARK_H
#define HEADWAY_FORMAT_PROSE_BOUND_MARK_H

#include "format/prose/side.h"

/* Whether token i is such a word: mark, threshold, Marke, Schwelle. */
bool bound_is_mark(const struct line *line, size_t i);

/* The token where the mark begins whose number starts at token i, its article included; i where the
 * number is of no mark. */
size_t bound_skip_mark(const struct line *line, size_t i);

/* "climbing past 6,000", "went past the 1 trillion mark": whether the word at token i is a bound,
 * as past is behind a verb of rising, and behind one of moving in front of a large number; not
 * "drove past 20 farms". So is "broke through". */
bool bound_is_past(const struct line *line, size_t i, const struct side *side);

#endif
