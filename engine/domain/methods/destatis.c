/* SPDX-License-Identifier: GPL-3.0-or-later */
/* German Sustainable Development Strategy: the weather symbols of the Federal Statistical Office,
 * out of the last six points. K: a value by a year; J: a value in every year; R: a direction. */
#include "domain/assess.h"

enum { LAST_POINTS = 6 };

static void reach_by_year(const struct assess_case *a, const struct assess_point *first,
                          const struct assess_point *last, struct assess_result *result)
{
    double years = date_years(first->period.last, last->period.last);
    double rate = (last->number - first->number) / years;
    double left = fabs(a->goal_number - last->number), missed;

    if (a->direction * (last->number - a->goal_number) >= 0) {
        result->ratio = 0;
        result->verdict = "sun";
        return;
    }
    if (a->direction * rate <= 0) {
        result->verdict = "storm";
        return;
    }
    missed =
        a->direction *
        (a->goal_number - (last->number + rate * date_years(last->period.last, a->deadline.last)));
    result->ratio = missed > 0 ? missed / left : 0;
    result->verdict = result->ratio < 0.05    ? "sun"
                      : result->ratio <= 0.20 ? "light_cloud"
                                              : "cloud";
}

static void reach_every_year(const struct assess_case *a, const struct assess_point *first,
                             const struct assess_point *last, struct assess_result *result)
{
    double change = a->direction * (last->number - first->number);

    if (a->direction * (last->number - a->goal_number) >= 0)
        result->verdict = change >= 0 ? "sun" : "light_cloud";
    else
        result->verdict = change > 0 ? "cloud" : "storm";
}

static void go_one_way(const struct assess_case *a, const struct assess_point *first,
                       const struct assess_point *last, struct assess_result *result)
{
    double average = a->direction * (last->number - first->number);
    double latest = a->direction * (last->number - last[-1].number);

    if (average > 0)
        result->verdict = latest > 0 ? "sun" : "light_cloud";
    else
        result->verdict = latest > 0 ? "cloud" : "storm";
}

static char rule_of(const struct assess_case *a)
{
    if (a->rule)
        return a->rule;
    return !a->has_goal ? 'R' : a->has_deadline ? 'K' : 'J';
}

static void destatis(const struct assess_case *a, struct assess_result *result)
{
    const struct assess_point both[] = { a->base, a->latest };
    const struct assess_point *points = a->point_count > 0 ? a->points : both;
    size_t count = a->point_count > 0 ? a->point_count : a->has_base && a->has_latest ? 2 : 0;
    const struct assess_point *first, *last;
    char rule = rule_of(a);

    if (count < 2 || !(points[count - 1].period.last > points[0].period.last)) {
        assess_refuse(result, "none", "fewer than two points");
        return;
    }
    last = &points[count - 1];
    first = &points[count > LAST_POINTS ? count - LAST_POINTS : 0];
    if (rule != 'R' && !a->has_goal)
        assess_refuse(result, "not_evaluable", "rules K and J need a target_value");
    else if (rule == 'K' && !a->has_deadline)
        assess_refuse(result, "not_evaluable", "rule K needs a target_period");
    else if (rule == 'K')
        reach_by_year(a, first, last, result);
    else if (rule == 'J')
        reach_every_year(a, first, last, result);
    else
        go_one_way(a, first, last, result);
}

const struct assess_method assess_destatis = { "destatis", destatis };
