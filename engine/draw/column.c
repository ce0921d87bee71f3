/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/column.h"

#include <math.h>

enum { SEPARATE_FROM = 8, DOT = 3 /* columns */ };

struct level {
    double low, high; /* NaN: nothing there */
};

static const struct level nothing = { NAN, NAN };

/* The last point that begins at or before the day; count where there is none. `at` moves with
 * the days, which ascend. */
static size_t point_before(const struct curve *curve, double day, size_t *at)
{
    while (*at + 1 < curve->count && curve->points[*at + 1].first <= day)
        ++*at;
    return curve->count > 0 && curve->points[*at].first <= day ? *at : curve->count;
}

static struct level level_of(const struct curve_point *point)
{
    return (struct level){ point->low, point->high };
}

/* Bars of more than a few columns end early, so that each can be told from the next: by two, one of
 * which is seen. */
static struct level period_level(const struct curve *curve, double day, double width, size_t *at)
{
    size_t i = point_before(curve, day, at);
    const struct curve_point *point = curve->points + i;
    double end;

    if (i == curve->count)
        return nothing;
    end = point->last + 1;
    if (curve->shape == CURVE_BARS && end - point->first >= SEPARATE_FROM * width)
        end -= 2 * width;
    return day < end ? level_of(point) : nothing;
}

static struct level step_level(const struct curve *curve, double day, double width, size_t *at)
{
    size_t i = point_before(curve, day, at);

    if (i == curve->count ||
        (i + 1 == curve->count && day >= curve->points[i].last + 1 + 2 * width))
        return nothing;
    return level_of(&curve->points[i]);
}

static double between(double a, double b, double share)
{
    return share <= 0 ? a : share >= 1 ? b : a + (b - a) * share;
}

static struct level slope_level(const struct curve *curve, double day, double width, size_t *at)
{
    const struct curve_point *from, *to;
    double begin, end;

    while (*at + 2 < curve->count && curve->points[*at + 1].last + 1 < day)
        ++*at;
    if (curve->count < 2)
        return nothing;
    from = curve->points + *at;
    to = from + 1;
    begin = from->last + 1;
    end = to->last + 1;
    if (day < begin - width / 2 || day > end + width / 2 || end <= begin)
        return nothing;
    return (struct level){ between(from->low, to->low, (day - begin) / (end - begin)),
                           between(from->high, to->high, (day - begin) / (end - begin)) };
}

static struct level level_at(const struct curve *curve, double day, double width, size_t *at)
{
    switch (curve->shape) {
    case CURVE_STEPS: return step_level(curve, day, width, at);
    case CURVE_DOTS: return nothing;
    case CURVE_SLOPES: return slope_level(curve, day, width, at);
    default: return period_level(curve, day, width, at);
    }
}

static double part_of(struct level level, enum column_part part, double unit_size,
                      const struct columns *columns)
{
    double low = level.low / unit_size, high = level.high / unit_size;

    if (isinf(low))
        low = columns->floor;
    if (isinf(high))
        high = columns->ceiling;
    return part == COLUMN_WIDTH ? high - low : part == COLUMN_HIGH ? high : low;
}

static void dot_values(const struct curve *curve, double unit_size, const struct columns *columns,
                       double *out, size_t stride)
{
    for (size_t i = 0; i < columns->count; i++)
        out[i * stride] = NAN;
    for (size_t i = 0; i < curve->count; i++) {
        int64_t middle = date_start(curve->points[i].first) + DAY_SECONDS / 2 - columns->start;
        int64_t column = middle / columns->step;

        for (int64_t j = column; middle >= 0 && j < column + DOT; j++)
            if (j < (int64_t)columns->count)
                out[(size_t)j * stride] = curve->points[i].low / unit_size;
    }
}

void column_values(const struct curve *curve, enum column_part part, double unit_size,
                   const struct columns *columns, double *out, size_t stride)
{
    double width = (double)columns->step / DAY_SECONDS;
    size_t at = 0;

    if (part == COLUMN_DOTS) {
        dot_values(curve, unit_size, columns, out, stride);
        return;
    }
    for (size_t i = 0; i < columns->count; i++) {
        double day = ((double)columns->start + ((double)i + 0.5) * (double)columns->step) /
                     DAY_SECONDS;

        out[i * stride] =
            part_of(level_at(curve, day, width, &at), part, unit_size, columns);
    }
}
