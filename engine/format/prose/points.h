/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points that are percentage points, though it is not said: the difference of two percentages
 * beside them, or a change to one. "From 2.7% to 5.1%, a rise of 2.4 points", "75.8%, 2.2 points
 * short of 78%", "slipped 1.3 points to 18%". */
#ifndef HEADWAY_FORMAT_PROSE_POINTS_H
#define HEADWAY_FORMAT_PROSE_POINTS_H

#include "format/prose/prose.h"

/* Of the quantities of the text from `first` on, which are those of one line. */
void points_complete(const char *text, struct prose_list *list, size_t first);

#endif
