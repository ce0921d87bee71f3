/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SDG Progress Chart 2023, United Nations: where the compound rate leads by the target's year, as
 * a share of the way from the base; without a target, the rate against 2 % and 0.5 % a year. */
#include "domain/assess.h"

static void with_target(const struct assess_case *a, double rate, struct assess_result *result)
{
    double b = a->base.number, v = a->latest.number, goal = a->goal_number;
    double expected = v * pow(1 + rate, date_years(a->latest.period.last, a->deadline.last));

    result->ratio = a->direction * (expected - b) / fabs(goal - b); /* from a base beyond: back */
    result->verdict = result->ratio >= 0.95   ? "on_track"
                      : result->ratio >= 0.10 ? "fair_progress"
                                              : "stagnation_or_regression";
}

static void without_target(const struct assess_case *a, double rate, struct assess_result *result)
{
    double wanted = a->direction * rate * (a->base.number < 0 ? -1 : 1);

    result->ratio = wanted;
    result->verdict = wanted >= 0.02    ? "on_track"
                      : wanted >= 0.005 ? "fair_progress"
                                        : "stagnation_or_regression";
}

static void un(const struct assess_case *a, struct assess_result *result)
{
    double b = a->base.number, v = a->latest.number;
    double years = date_years(a->base.period.last, a->latest.period.last);
    bool achieved = a->has_goal && a->has_latest && a->direction * (v - a->goal_number) >= 0;

    if (achieved)
        result->verdict = "achieved";
    else if (!a->has_base || !a->has_latest || !(years > 0))
        assess_refuse(result, "not_evaluable", "no value after the base");
    else if (a->has_goal && !a->has_deadline)
        assess_refuse(result, "not_evaluable", "a target value needs a target_period");
    else if (b == 0 || !(v / b >= 0))
        assess_refuse(result, "not_evaluable", "base zero or mixed signs: no compound rate");
    else if (a->has_goal && a->goal_number == b)
        assess_refuse(result, "not_evaluable", "the target is the base");
    else if (a->has_goal)
        with_target(a, assess_rate(b, v, years), result);
    else
        without_target(a, assess_rate(b, v, years), result);
}

const struct assess_method assess_un = { "un", un };
