/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that leave out what they count, since the one before them said it: "Beijing has 115
 * unicorns, Shanghai 65, New York 42 and Hangzhou 24". */
#ifndef HEADWAY_FORMAT_PROSE_GAPPED_H
#define HEADWAY_FORMAT_PROSE_GAPPED_H

#include "format/prose/side.h"

/* Whether a bare number behind a name is one of these, and not part of the name as in "Boeing
 * 737". */
bool side_is_gapped(const struct line *line, const struct side *side);

/* Gives them the unit of the one before. Of the quantities of the text from `first` on, which are
 * those of one line. */
void gapped_complete(const char *text, struct prose_list *list, size_t first);

#endif
