/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A graph, complete: headway works out every value, day and word, headway-draw only draws. So a
 * graph shows what was judged, as of any day, whether or not a round-robin database is there. */
#ifndef HEADWAY_DOMAIN_DRAWING_H
#define HEADWAY_DOMAIN_DRAWING_H

#include "base/err.h"
#include "base/wire.h"
#include "domain/date.h"

enum drawing_format { DRAWING_PNG, DRAWING_SVG, DRAWING_FORMAT_COUNT };
enum drawing_theme {
    DRAWING_BOTH, /* an SVG follows the reader's own theme; a PNG is light */
    DRAWING_LIGHT,
    DRAWING_DARK,
    DRAWING_THEME_COUNT
};
enum drawing_style {
    DRAWING_FULL,
    DRAWING_SPARKLINE, /* no words, no axes */
    DRAWING_TIMELINE,  /* no axis of values: between 0 and 1 */
    DRAWING_STYLE_COUNT
};

/* Drawn in this order, the later over the earlier. */
enum curve_role {
    CURVE_HEDGE,     /* a band: what the words of the figures leave open */
    CURVE_OUTLOOK,   /* a band: where the projection may go */
    CURVE_GHOST,     /* figures as they were before they were revised */
    CURVE_PATH,      /* what is required, from the baseline to the goal */
    CURVE_GOAL,      /* a level; a band where low and high differ */
    CURVE_PROJECTION,
    CURVE_FIGURES,
    CURVE_ROLE_COUNT
};

enum curve_shape {
    CURVE_BARS,    /* a flow: each point fills its days from zero up to its value */
    CURVE_PERIODS, /* a rate: each point is a level from first to last day */
    CURVE_STEPS,   /* a stock: from its day (`first`) to that of the next, a dot on the day */
    CURVE_DOTS,    /* a dot on each day, and nothing between */
    CURVE_SLOPES,  /* straight from point to point; a point is at the end of its day `last` */
    CURVE_SHAPE_COUNT
};

struct curve_point {
    date first, last;
    double low, high; /* base units; equal for lines; a band's end may be infinite */
};

struct curve {
    enum curve_role role;
    enum curve_shape shape;
    const char *label; /* in the legend; NULL: not in it */
    const struct curve_point *points; /* ascending days */
    size_t count;
};

enum mark_kind { MARK_TODAY, MARK_DEADLINE, MARK_MILESTONE, MARK_KIND_COUNT };

struct mark { /* a vertical line through the end of a day */
    enum mark_kind kind;
    date day;
    const char *label; /* NULL: not in the legend */
};

struct drawing {
    const char *path; /* of the file to write; put in place by a rename */
    enum drawing_format format;
    enum drawing_theme theme;
    enum drawing_style style;
    int width, height;       /* of the whole picture in pixels */
    const char *title;       /* these five may be NULL */
    const char *unit;        /* what the axis counts: "billion yuan", "亿元" */
    const char *source;      /* the line at the foot */
    const char *description; /* what a screen reader says of an SVG */
    const char *language;    /* "zh": for the title of an SVG */
    double unit_size;        /* base units in one of them: 1e9 */
    date first, last;        /* of the time axis, whole days */
    const struct curve *curves;
    size_t curve_count;
    const struct mark *marks;
    size_t mark_count;
};

enum { DRAWING_LEAST = 16, DRAWING_MOST = 4000 }; /* width and height */

void drawing_put(struct buf *out, const struct drawing *drawing);
/* Texts are borrowed from `bytes`; drawing_release() frees the rest. */
int drawing_take(const char *bytes, size_t length, struct drawing *out, struct err *err);
void drawing_release(struct drawing *drawing);

#endif
