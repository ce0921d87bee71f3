/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look of graphs: few colours, each with one meaning, that keep a contrast of 3:1 or more
 * against their ground and differ in lightness too, for those who do not tell red from green. */
#ifndef HEADWAY_DRAW_THEME_H
#define HEADWAY_DRAW_THEME_H

#include "domain/drawing.h"

struct line_look {
    const char *colour;  /* #rrggbb or #rrggbbaa; NULL: no line */
    double width;        /* pixels */
    const char *dashes;  /* rrdtool's, or NULL */
    const char *fill;    /* of a band or the area down to zero; NULL: none */
    const char *sign;    /* stands for it in the legend */
    const char *sign_colour;
};

struct theme {
    const char *ground, *title, *text, *faint, *axis, *grid;
    struct line_look curves[CURVE_ROLE_COUNT];
    struct line_look marks[MARK_KIND_COUNT];
};

const struct theme *theme_of(enum drawing_theme theme);

#endif
