/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statistics Canada, progress of its SDG data hubs (after Eurostat): the compound rate since the
 * base year over the rate that the target asks for; without a target, the rate against 1.5 % and
 * 0.5 % a year, both less the nearer the base is to a natural limit. */
#include "domain/assess.h"

static const double stand_in_for_zero = 0.001;
static const double score_most = 5;

static double not_zero(double x)
{
    return x == 0 ? stand_in_for_zero : x;
}

static double years_between(const struct period *from, const struct period *to)
{
    return date_years(from->last, to->last);
}

/* --- with a target -------------------------------------------------------------------------- */

/* Two straight lines through 0 at .60 for progress that is fast enough and too slow. */
static double target_score(double ratio)
{
    return ratio >= 0.6 ? fmin(7.1429 * ratio - 4.2857, score_most)
                        : fmax(4.1667 * ratio - 2.5, -score_most);
}

static const char *target_verdict(double ratio)
{
    return ratio >= 0.95  ? "on_track"
           : ratio >= 0.6 ? "moderate_progress"
           : ratio >= 0   ? "limited_progress"
                          : "deterioration";
}

static void with_target(const struct assess_case *a, struct assess_result *result)
{
    double b = not_zero(a->base.number), v = a->latest.number, goal = not_zero(a->goal_number);
    double years = years_between(&a->base.period, &a->latest.period), required;
    bool achieved = a->direction * (v - a->goal_number) >= 0;

    if (achieved) {
        result->verdict = "achieved";
        result->score = score_most;
    } else if (!(years > 0)) {
        assess_refuse(result, "not_available", "one year only");
        return;
    } else if (!(v / b >= 0) || !(goal / b > 0)) {
        assess_refuse(result, "not_available", "mixed signs");
        return;
    }
    required = assess_rate(b, goal, years_between(&a->base.period, &a->deadline));
    if (required != 0 && years > 0 && v / b >= 0 && goal / b > 0)
        result->ratio = (b < 0 ? -1 : 1) * a->direction * assess_rate(b, v, years) / fabs(required);
    if (achieved)
        return;
    if (isnan(result->ratio)) {
        assess_refuse(result, "not_available", "no change is asked for");
        return;
    }
    result->score = target_score(result->ratio);
    result->verdict = target_verdict(result->ratio);
}

/* --- without -------------------------------------------------------------------------------- */

/* What of the thresholds is left: less, the nearer the base is to the limit. */
static double limit_factor(const struct assess_case *a)
{
    static const double bend = 4.44;
    double share = a->base.number / a->limit;

    if (!a->has_limit || !(share >= 0) || share >= 2)
        return 1;
    return 1 - pow(share <= 1 ? share : 2 - share, bend);
}

/* Through -2.5 at no change, 0 at the lower and 2.5 at the upper threshold. Below zero the
 * limit plays no part. */
static double open_score(double rate, double factor)
{
    double scaled = rate / factor, score;

    if (rate < 0)
        score = -2.5 + 125 * rate;
    else if (rate == 0)
        score = factor > 0 ? -2.5 : 2.5;
    else if (scaled < 0.005)
        score = -2.5 + 500 * scaled;
    else if (scaled < 0.015)
        score = 250 * (scaled - 0.005);
    else
        score = 2.5 + 500 * (scaled - 0.015);
    return fmin(fmax(score, -score_most), score_most);
}

static void without_target(const struct assess_case *a, struct assess_result *result)
{
    double b = not_zero(a->base.number), v = a->latest.number, factor = limit_factor(a);
    double years = years_between(&a->base.period, &a->latest.period), rate;

    if (!(years > 0)) {
        assess_refuse(result, "not_available", "one year only");
        return;
    }
    if (!(v / b >= 0)) {
        assess_refuse(result, "not_available", "mixed signs");
        return;
    }
    rate = (b < 0 ? -1 : 1) * a->direction * assess_rate(b, v, years);
    result->ratio = rate;
    result->score = open_score(rate, factor);
    result->verdict = rate >= 0.015 * factor   ? "on_track"
                      : rate >= 0.005 * factor ? "moderate_progress"
                      : rate >= 0              ? "limited_progress"
                                               : "deterioration";
}

/* The base year is 2015, or the next one that there is. */
static struct assess_point base_of(const struct assess_case *a)
{
    const date start = date_from_civil(2015, 1, 1);

    for (size_t i = 0; a->base_chosen && i < a->point_count; i++)
        if (a->points[i].period.last >= start)
            return a->points[i];
    return a->base;
}

static void statcan(const struct assess_case *given, struct assess_result *result)
{
    struct assess_case a = *given;

    if (!a.has_base || !a.has_latest) {
        assess_refuse(result, "not_available", "no base or no latest value");
        return;
    }
    a.base = base_of(&a);
    if (a.has_goal && !a.has_deadline)
        assess_refuse(result, "not_evaluable", "a target value needs a target_period");
    else if (a.has_goal && !(a.deadline.last > a.base.period.last))
        assess_refuse(result, "not_evaluable", "the target is not after the base");
    else if (a.has_goal)
        with_target(&a, result);
    else
        without_target(&a, result);
}

const struct assess_method assess_statcan = { "statcan", statcan };
