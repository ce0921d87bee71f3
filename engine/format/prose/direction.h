/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way a quantity went: "rose 9.8 percent", 下降5.4%, "ein Rückgang um 3 Prozent". */
#ifndef HEADWAY_FORMAT_PROSE_DIRECTION_H
#define HEADWAY_FORMAT_PROSE_DIRECTION_H

#include "format/prose/side.h"

/* 1 or -1, 0 where it is not said. A verb of change in the clause in front, or in German behind; it
 * governs shares, and other amounts where "by" (um) stands between. */
int direction_of(const struct line *line, const struct side *side);

#endif
