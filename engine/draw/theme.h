/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look of graphs: few tones, each with one meaning, that keep a contrast of 3:1 or more
 * against their ground and differ in lightness too, for those who do not tell red from green.
 * Each tone is one colour in the light theme and one in the dark, and no two tones share one: so
 * a light picture can be turned into a dark one by its colours alone (svg.h). */
#ifndef HEADWAY_DRAW_THEME_H
#define HEADWAY_DRAW_THEME_H

#include "domain/drawing.h"

enum tone {
    TONE_GROUND,
    TONE_TITLE,
    TONE_TEXT, /* and the line of today */
    TONE_FAINT,
    TONE_AXIS,
    TONE_GRID,
    TONE_HEDGE_SIGN, /* a band's fill over the ground, for the legend */
    TONE_OUTLOOK_SIGN,
    TONE_GHOST,
    TONE_PATH, /* and the milestones on it */
    TONE_GOAL,
    TONE_PROJECTION,
    TONE_FIGURES,
    TONE_COUNT
};

/* #rrggbb; that of the light theme for a picture that follows the reader's. */
const char *tone_colour(enum tone tone, enum drawing_theme theme);

struct line_look {
    enum tone tone;
    const char *line;   /* its opacity, two hexadecimal digits or "" for full; NULL: no line. A
                           band has one at either end */
    double width;       /* pixels */
    const char *dashes; /* rrdtool's, or NULL */
    const char *fill;   /* opacity of a band or the area down to zero; NULL: none */
    const char *sign;   /* stands for it in the legend */
    enum tone sign_tone;
};

const struct line_look *look_of_curve(enum curve_role role);
const struct line_look *look_of_mark(enum mark_kind kind);

#endif
