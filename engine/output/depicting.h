/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of depict() share; nothing else includes this. */
#ifndef HEADWAY_OUTPUT_DEPICTING_H
#define HEADWAY_OUTPUT_DEPICTING_H

#include "output/depict.h"

enum { CURVES_MOST = 16, MARKS_MOST = 12 };

struct depicting {
    const struct depiction *of;
    struct arena *arena;
    struct drawing *out;
    struct curve curves[CURVES_MOST];
    struct mark marks[MARKS_MOST];
};

/* Adds a curve where it has points; the points are the arena's. */
void depict_add(struct depicting *d, enum curve_role role, enum curve_shape shape,
                const char *label, const struct curve_point *points, size_t count);

/* curves */
void depict_figures(struct depicting *d);
void depict_goal(struct depicting *d);
void depict_path(struct depicting *d);
void depict_trend(struct depicting *d);

/* the picture of an event instead of all these */
void depict_timeline(struct depicting *d);

/* words */
enum depict_word {
    WORD_HEDGE,
    WORD_GHOST,
    WORD_PATH,
    WORD_TREND,
    WORD_OUTLOOK,
    WORD_COUNT
};
const char *depict_word(enum depict_word word, enum language language);
const char *depict_figures_label(struct depicting *d);
const char *depict_goal_label(struct depicting *d);
const char *depict_today_label(struct depicting *d);
const char *depict_due_label(struct depicting *d);
const char *depict_milestones_label(struct depicting *d);
const char *depict_foot(struct depicting *d);
const char *depict_description(struct depicting *d);

#endif
