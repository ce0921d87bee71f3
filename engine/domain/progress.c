/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/progress.h"

#include <math.h>

double rate_between(date from, double a, date to, double b)
{
    double years = date_years(from, to);

    if (!(years > 0) || a == 0 || !(b / a > 0) || isinf(a) || isinf(b))
        return NAN;
    return pow(b / a, 1 / years) - 1;
}

double change_between(date from, double a, date to, double b)
{
    double years = date_years(from, to);

    return years > 0 && isfinite(b - a) ? (b - a) / years : NAN;
}

static double clamp(double x)
{
    return x < 0 ? 0 : x > 1 ? 1 : x;
}

struct progress progress_at(const struct course *course, enum direction direction, date at,
                            double value)
{
    double planned = (double)course->until - course->from;
    struct progress p = { .elapsed = course_elapsed(course, at),
                          .attained = NAN,
                          .share = NAN,
                          .pace = NAN,
                          .lag_days = NAN,
                          .required_rate = NAN,
                          .actual_rate = NAN,
                          .required_remaining_rate = NAN,
                          .required_change = NAN,
                          .actual_change = NAN,
                          .required_remaining_change = NAN };

    p.expected = path_value(course, p.elapsed > 1 ? 1 : p.elapsed);
    p.gap = direction * (value - p.expected);
    if (course->goal == course->base)
        return p; /* a level to keep: it has no way, and no rate */
    p.attained = (value - course->base) / (course->goal - course->base);
    p.share = path_share(course, value);
    if (p.elapsed > 0) {
        p.pace = p.share / p.elapsed;
        p.lag_days = ((p.elapsed > 1 ? 1 : p.elapsed) - clamp(p.share)) * planned;
    }
    p.required_change = change_between(course->from, course->base, course->until, course->goal);
    p.actual_change = change_between(course->from, course->base, at, value);
    p.required_remaining_change = change_between(at, value, course->until, course->goal);
    p.required_rate = rate_between(course->from, course->base, course->until, course->goal);
    if (isnan(p.required_rate))
        return p; /* zero, or both signs: amounts that do not grow by a rate */
    p.actual_rate = rate_between(course->from, course->base, at, value);
    p.required_remaining_rate = rate_between(at, value, course->until, course->goal);
    return p;
}

date arrival_by_pace(const struct course *course, date at, double share)
{
    static const double noise = 1e-6; /* of a day: 1196.0000000002 days are 1196 */
    double days = ((double)at - course->from) / share;
    double day = course->from + ceil(days - noise);

    if (!(share > 0) || !(at > course->from) || !(day <= date_from_civil(9999, 12, 31)))
        return DATE_NONE;
    return (date)day;
}
