/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/axis.h"

#include <math.h>
#include <stdio.h>

/* --- values -------------------------------------------------------------------------------- */

struct range {
    double low, high;
    bool filled; /* some curve fills the space down to zero */
};

static void range_add(struct range *range, double value)
{
    if (!isfinite(value))
        return;
    range->low = value < range->low ? value : range->low;
    range->high = value > range->high ? value : range->high;
}

static struct range range_of(const struct drawing *drawing)
{
    struct range range = { INFINITY, -INFINITY, false };

    for (size_t i = 0; i < drawing->curve_count; i++) {
        const struct curve *curve = &drawing->curves[i];

        range.filled |= curve->role == CURVE_FIGURES && curve->shape == CURVE_BARS;
        for (size_t j = 0; j < curve->count; j++) {
            if (curve->points[j].last < drawing->first || curve->points[j].first > drawing->last)
                continue;
            range_add(&range, curve->points[j].low / drawing->unit_size);
            range_add(&range, curve->points[j].high / drawing->unit_size);
        }
    }
    if (range.low > range.high)
        range.low = 0, range.high = 1;
    return range;
}

/* The smallest of 1, 2, 2.5 and 5 times a power of ten that is not under the wish. */
static double round_step(double wish)
{
    static const double steps[] = { 1, 2, 2.5, 5, 10 };
    double power = pow(10, floor(log10(wish)));
    size_t i = 0;

    while (steps[i] * power < wish * (1 - 1e-9) && i + 1 < sizeof steps / sizeof steps[0])
        i++;
    return steps[i] * power;
}

static int decimals_of(double step)
{
    int decimals = 0;

    while (decimals < 9 && fabs(step - round(step)) > 1e-6 * step) {
        step *= 10;
        decimals++;
    }
    return decimals;
}

static bool starts_at_zero(const struct range *range)
{
    return range->low >= 0 && (range->filled || range->low < 0.6 * range->high);
}

struct value_axis axis_of_values(const struct drawing *drawing)
{
    const struct value_axis none = { .low = 0, .high = 1, .step = 1, .decimals = 0 };
    struct range range = range_of(drawing);
    int lines = drawing->height / 75 < 3 ? 3 : drawing->height / 75 > 7 ? 7 : drawing->height / 75;
    struct value_axis axis;
    double margin;

    if (drawing->style == DRAWING_TIMELINE)
        return none;
    if (starts_at_zero(&range))
        range.low = 0;
    if (range.high <= range.low && range.low > 0)
        range.low = 0;
    if (range.high <= range.low)
        range.high = range.low + (range.low != 0 ? fabs(range.low) * 0.1 : 1);
    margin = (range.high - range.low) * 0.04;
    axis.step = round_step((range.high + margin - range.low) / lines);
    axis.low = range.low == 0 ? 0 : floor((range.low - margin) / axis.step) * axis.step;
    if (range.low > 0 && axis.low < 0)
        axis.low = 0;
    axis.high = ceil((range.high + margin) / axis.step - 1e-9) * axis.step;
    axis.decimals = decimals_of(axis.step);
    return axis;
}

bool axis_shows(const struct drawing *drawing, const struct curve *curve)
{
    enum { WORDS = 110 /* pixels above and below the canvas */, LEAST = 4 };
    struct value_axis axis = axis_of_values(drawing);
    int pixels = drawing->height - (drawing->style == DRAWING_SPARKLINE ? 0 : WORDS);
    double pixel = (axis.high - axis.low) / (pixels > 1 ? pixels : 1);

    if (curve->role != CURVE_HEDGE)
        return curve->count > 0;
    for (size_t i = 0; i < curve->count; i++)
        if ((curve->points[i].high - curve->points[i].low) / drawing->unit_size >= LEAST * pixel)
            return true;
    return false;
}

/* --- time ---------------------------------------------------------------------------------- */

struct time_grid {
    double days;        /* one label in so many */
    const char *every;  /* rrdtool: lines and labels */
    double centre_days; /* a label stands in the middle of so many days after its line */
    int label_width;    /* pixels it wants */
    const char *label;  /* strftime */
};

static const struct time_grid grids[] = {
    { 1, "DAY:1", 1, 44, "%m-%d" },          { 7, "WEEK:1", 0, 44, "%m-%d" },
    { 30.4, "MONTH:1", 30, 64, "%Y-%m" },    { 60.9, "MONTH:2", 30, 70, "%Y-%m" },
    { 91.3, "MONTH:3", 30, 64, "%Y-%m" },    { 182.6, "MONTH:6", 30, 70, "%Y-%m" },
    { 365.25, "YEAR:1", 365, 46, "%Y" },     { 730.5, "YEAR:2", 365, 46, "%Y" },
    { 1826.25, "YEAR:5", 365, 46, "%Y" },    { 3652.5, "YEAR:10", 365, 46, "%Y" },
    { 18262.5, "YEAR:50", 365, 46, "%Y" },   { 36525, "YEAR:100", 365, 46, "%Y" },
};

enum { GRID_COUNT = sizeof grids / sizeof grids[0], GRID_YEAR = 6 };

void axis_of_time(const struct drawing *drawing, int pixels, char text[AXIS_TEXT])
{
    double span = drawing->last - drawing->first + 1;
    size_t i = span > 2.2 * 365.25 ? GRID_YEAR : 0;

    while (i + 1 < GRID_COUNT && grids[i].days / span * pixels < grids[i].label_width)
        i++;
    snprintf(text, AXIS_TEXT, "%s:%s:%s:%.0f:%s", grids[i].every, grids[i].every, grids[i].every,
             grids[i].centre_days * DAY_SECONDS, grids[i].label);
}
