/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two axes of a graph show: limits that are round numbers, a grid of few lines, labels
 * that fit. Values are in the reader's units (drawing.unit_size). */
#ifndef HEADWAY_DRAW_AXIS_H
#define HEADWAY_DRAW_AXIS_H

#include "domain/drawing.h"

#include <stdbool.h>

struct value_axis {
    double low, high, step;
    int decimals; /* that a label needs */
};

/* Of all finite values between the axis's days. Starts at zero where bars stand on it or
 * the values are near it; a share between 40 and 45 is shown from 39 or so. */
struct value_axis axis_of_values(const struct drawing *drawing);

/* Whether the curve can be seen: a hedge of a pixel or two is hidden by the line of the figure, and
 * a legend of what is not there only confuses. */
bool axis_shows(const struct drawing *drawing, const struct curve *curve);

enum { AXIS_TEXT = 96 };

/* rrdtool's grid definition for the days of the drawing on a canvas of about `pixels` pixels. */
void axis_of_time(const struct drawing *drawing, int pixels, char text[AXIS_TEXT]);

#endif
