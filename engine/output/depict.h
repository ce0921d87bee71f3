/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the graph of a target or of an indicator shows, worked out from what was judged: figures,
 * what their words leave open, required path, goal, trend and its band, deadline, today; in the
 * reader's units and language. headway-draw only draws it. */
#ifndef HEADWAY_OUTPUT_DEPICT_H
#define HEADWAY_OUTPUT_DEPICT_H

#include "base/arena.h"
#include "domain/drawing.h"
#include "domain/judgement.h"

enum { TIMELINE_HEIGHT = 180 }; /* pixels; a lower one leaves no room for the words */

struct depiction {
    const struct indicator *indicator;
    const struct series *series;       /* in force as of the day */
    const struct target *target;       /* NULL: the indicator alone, without a judgement */
    const struct judgement *judgement;
    const struct provenance *latest;   /* of the latest figure; NULL: no foot line says whose */
    date as_of;
    enum language language;
    bool vintages; /* with the figures that were revised, as ghosts */
};

/* Fills all of the drawing but path, format, theme, style, width and height, which stay as they
 * are; only the full style of an event becomes that of a timeline. All memory is the arena's or
 * the configuration's. */
void depict(const struct depiction *depiction, struct arena *arena, struct drawing *out);

/* Whether it shows an event: a band of time, without values, lower than the others. */
bool depict_is_timeline(const struct depiction *of);

#endif
