/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/projection.h"

#include <math.h>

/* How many months a step has; 0: it is counted in days. */
static int step_months(enum frequency frequency)
{
    static const int months[FREQUENCY_COUNT] = {
        [FREQUENCY_MONTH] = 1, [FREQUENCY_QUARTER] = 3, [FREQUENCY_TRIMESTER] = 4,
        [FREQUENCY_HALF] = 6,  [FREQUENCY_YEAR] = 12,   [FREQUENCY_YTD] = 1
    };

    return months[frequency];
}

static int step_days(enum frequency frequency)
{
    return frequency == FREQUENCY_WEEK ? 7 : 1;
}

double steps_between(date from, date to, enum frequency frequency)
{
    int months = step_months(frequency);
    struct civil a, b;

    if (months == 0)
        return ((double)to - from) / step_days(frequency);
    a = date_civil(from + 1);
    b = date_civil(to + 1);
    return (double)((b.year - a.year) * 12 + b.month - a.month) / months;
}

date date_after_steps(date last, enum frequency frequency, double steps)
{
    static const double noise = 1e-9;
    int months = step_months(frequency);
    double whole = floor(steps + noise), rest = steps - whole;
    date day, next;

    if (!(steps >= 0) || steps * (months ? months * 30.0 : step_days(frequency)) > 2.9e6)
        return DATE_NONE; /* some eight thousand years */
    if (months == 0)
        return last + (date)ceil(steps * step_days(frequency) - noise);
    day = date_add_months(last + 1, (int)whole * months);
    next = date_add_months(day, months);
    return day - 1 + (date)ceil(fmax(rest, 0) * (next - day) - 1e-6);
}

double student_90(size_t degrees)
{
    static const double table[] = {
        0,
        3.0776835372,
        1.8856180832,
        1.6377443537,
        1.5332062741,
        1.4758840488,
        1.4397557473,
        1.4149239277,
        1.3968153097,
        1.3830287384,
        1.3721836411,
        1.3634303180,
        1.3562173340,
        1.3501712888,
        1.3450303745,
        1.3406056079,
        1.3367571673,
        1.3333793897,
        1.3303909436,
        1.3277282090,
        1.3253407070,
        1.3231878739,
        1.3212367416,
        1.3194602398,
        1.3178359337,
        1.3163450727,
        1.3149718643,
        1.3137029128,
        1.3125267816,
        1.3114336473,
        1.3104150254,
    };
    static const double z = 1.2815515655446004; /* the normal quantile */
    double n = (double)degrees;

    if (degrees < sizeof table / sizeof table[0])
        return table[degrees];
    /* Abramowitz and Stegun 26.7.5, first two terms: below 1e-5 off past 30 degrees */
    return z + (z * z * z + z) / (4 * n) + (5 * pow(z, 5) + 16 * z * z * z + 3 * z) / (96 * n * n);
}

struct trend trend_of(const struct series *series)
{
    struct trend trend = { .count = series->count };
    const struct observation *first, *last;
    double before, squares = 0;

    if (series->count < 3)
        return trend;
    first = series->points[0];
    last = series->points[series->count - 1];
    trend.frequency = last->period.frequency;
    trend.last = last->period.last;
    trend.value = quantity_point(&last->quantity);
    trend.steps = steps_between(first->period.last, trend.last, trend.frequency);
    trend.quantile = student_90(series->count - 2);
    before = quantity_point(&first->quantity);
    trend.drift = (trend.value - before) / trend.steps;
    for (size_t i = 1; i < series->count; i++) {
        const struct observation *a = series->points[i - 1], *b = series->points[i];
        double steps = steps_between(a->period.last, b->period.last, trend.frequency);
        double value = quantity_point(&b->quantity), off = value - before - trend.drift * steps;

        if (!(steps > 0)) { /* two ranges that end on one day */
            trend.count = 0;
            return trend;
        }
        squares += off * off / steps;
        before = value;
    }
    trend.deviation = sqrt(squares / (double)(series->count - 2));
    if (!isfinite(trend.drift) || !isfinite(trend.deviation))
        trend.count = 0;
    return trend;
}

double trend_value(const struct trend *trend, double steps)
{
    return trend->value + steps * trend->drift;
}

double trend_margin(const struct trend *trend, double steps)
{
    return trend->quantile * trend->deviation * sqrt(steps + steps * steps / trend->steps);
}

static date day_at(const struct trend *trend, double steps, date horizon)
{
    date day = isfinite(steps) ? date_after_steps(trend->last, trend->frequency, steps) : DATE_NONE;

    return day > horizon ? DATE_NONE : day;
}

/* Both edges of the band meet the goal, at distance D with drift m a step towards it, where
 * (D - m h)^2 = c^2 (h + h^2 / k): the roots with D >= m h belong to the favourable edge, the
 * others to the unfavourable one. The first of each counts; infinity where there is none. */
static void meet(double distance, double drift, double c2, double k, double *near, double *far)
{
    double a = drift * drift - c2 / k, b = -(2 * distance * drift + c2), c = distance * distance;
    double root = b * b - 4 * a * c, h[2];
    int count = 0;

    *near = *far = INFINITY;
    if (root < 0)
        return;
    if (a != 0) {
        double q = -(b + copysign(sqrt(root), b)) / 2; /* without cancellation */

        h[count++] = q / a;
        if (q != 0)
            h[count++] = c / q;
    } else if (b != 0) {
        h[count++] = -c / b;
    }
    for (int i = 0; i < count; i++) {
        double *edge = distance - drift * h[i] >= 0 ? near : far;

        if (h[i] >= 0 && h[i] < *edge)
            *edge = h[i];
    }
}

struct projection trend_arrival(const struct trend *trend, int direction, double goal, date horizon)
{
    struct projection projection = { DATE_NONE, DATE_NONE, DATE_NONE };
    double distance = direction * (goal - trend->value), drift = direction * trend->drift;
    double c = trend->quantile * trend->deviation, near, far;

    if (trend->count < 3 || !(distance > 0) || !isfinite(distance))
        return projection;
    projection.day = drift > 0 ? day_at(trend, distance / drift, horizon) : DATE_NONE;
    if (!(c > 0)) { /* every step the same: no band to speak of */
        projection.earliest = projection.latest = projection.day;
        return projection;
    }
    meet(distance, drift, c * c, trend->steps, &near, &far);
    projection.earliest = day_at(trend, near, horizon);
    projection.latest = day_at(trend, far, horizon);
    return projection;
}
