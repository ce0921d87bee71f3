/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/assess.h"

#include <string.h>

static const struct assess_method *const methods[] = { &assess_headway, &assess_statcan,
                                                       &assess_destatis, &assess_healthy_people,
                                                       &assess_un };

const struct assess_method *assess_method_find(const char *name)
{
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++)
        if (strcmp(methods[i]->name, name) == 0)
            return methods[i];
    return NULL;
}

const char *assess_method_names(void)
{
    return "headway, statcan, destatis, healthy-people or un";
}

double assess_rate(double from, double to, double years)
{
    return pow(to / from, 1 / years) - 1;
}

void assess_refuse(struct assess_result *result, const char *verdict, const char *reason)
{
    result->ratio = result->score = NAN;
    result->verdict = verdict;
    buf_clear(result->reason);
    buf_add_text(result->reason, reason);
}

void assess(const struct assess_method *method, const struct assess_case *assessed,
            struct assess_result *result)
{
    struct assess_case whole = *assessed;

    whole.base_chosen = !whole.has_base && whole.point_count > 0;
    if (whole.base_chosen)
        whole.base = whole.points[0];
    if (!whole.has_latest && whole.point_count > 0)
        whole.latest = whole.points[whole.point_count - 1];
    whole.has_base |= whole.point_count > 0;
    whole.has_latest |= whole.point_count > 0;
    result->ratio = result->score = NAN;
    result->verdict = "not_evaluable";
    method->assess(&whole, result);
    if (isinf(result->ratio) || isinf(result->score))
        assess_refuse(result, "not_evaluable", "a rate so large that it is no number");
}
