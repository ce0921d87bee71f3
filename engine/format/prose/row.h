/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A unit that is said once for several figures of a sentence: "37 percent, solar 18 and hydro 4
 * percent", "um 2,78 Prozent, der Dow um 1,19", "12,6 Milliarden Euro nach 11,9 im Vorjahr".
 * English and German; a number in digits that has no unit of its own takes that of a neighbour
 * where the sentence puts them side by side. */
#ifndef HEADWAY_FORMAT_PROSE_ROW_H
#define HEADWAY_FORMAT_PROSE_ROW_H

#include "format/prose/side.h"

/* The last figure that was found: its side, with what it was read as; none at all: end is 0. */
struct row {
    struct side last;
};

/* Gives the unit, and the magnitude, of the row to a side that has none. */
void row_complete(const struct row *row, const struct line *line, const char *bytes,
                  struct side *side);

#endif
