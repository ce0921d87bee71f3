/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Healthy People 2030, U.S. Department of Health and Human Services: per cent of targeted change
 * achieved where the value moves toward its target, else per cent moved away from the baseline.
 * Tested for significance where standard errors are known, else against ten per cent. */
#include "domain/assess.h"

static const double normal_95 = 1.6448536269514722; /* one-sided .05 */
static const double least_percent = 10;

static bool detectable(const struct assess_case *a, double percent)
{
    double error = sqrt(a->base_error * a->base_error + a->latest_error * a->latest_error);

    if (error > 0)
        return fabs(a->latest.number - a->base.number) / error >= normal_95;
    return fabs(percent) >= least_percent;
}

static void healthy_people(const struct assess_case *a, struct assess_result *result)
{
    double b = a->base.number, v = a->latest.number, goal = a->goal_number, percent;
    bool toward = a->direction * (v - b) >= 0;

    if (!a->has_base || !a->has_goal) {
        assess_refuse(result, "not_evaluable", "no baseline or no target");
        return;
    }
    if (!a->has_latest || !(a->latest.period.last > a->base.period.last)) {
        assess_refuse(result, "baseline_only", "no value after the baseline");
        return;
    }
    percent = toward ? 100 * (v - b) / (goal - b) : -100 * fabs(v - b) / fabs(b);
    if (isfinite(percent)) {
        result->ratio = percent / 100;
        result->score = percent;
    }
    if (a->direction * (v - goal) >= 0)
        result->verdict = "target_met";
    else if (!isfinite(percent))
        assess_refuse(result, "not_evaluable", "the baseline is zero");
    else if (!detectable(a, percent))
        result->verdict = "little_or_no_change";
    else
        result->verdict = toward ? "improving" : "getting_worse";
}

const struct assess_method assess_healthy_people = { "healthy-people", healthy_people };
