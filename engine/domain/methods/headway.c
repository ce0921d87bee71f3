/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Our own method on a single case: the points as a series, without hedges or vintages. */
#include "domain/assess.h"
#include "domain/judgement.h"

enum { MOST_POINTS = 400 };

static struct observation observation_of(const struct assess_point *point, enum frequency frequency)
{
    struct observation o = { .period = point->period, .quantity = quantity_exact(point->value) };

    o.period.frequency = frequency; /* one case is one series, however its periods are written */
    o.published = point->period.last;
    return o;
}

/* Base, points, latest: ascending, each period once, none that ended after the day; a stated base
 * or latest goes first. */
static size_t gather(const struct assess_case *a, enum frequency frequency, date as_of,
                     struct observation *figures, const struct observation **places)
{
    size_t skip = a->point_count > MOST_POINTS ? a->point_count - MOST_POINTS : 0, count = 0;

    if (a->has_base)
        figures[count++] = observation_of(&a->base, frequency);
    for (size_t i = skip; i < a->point_count; i++) {
        date last = a->points[i].period.last;

        if (last > a->base.period.last && last < a->latest.period.last && last <= as_of)
            figures[count++] = observation_of(&a->points[i], frequency);
    }
    if (a->latest.period.last > a->base.period.last && a->latest.period.last <= as_of)
        figures[count++] = observation_of(&a->latest, frequency);
    for (size_t i = 0; i < count; i++)
        places[i] = &figures[i];
    return count;
}

static void headway(const struct assess_case *a, struct assess_result *result)
{
    static const struct indicator indicator = { .unit = "",
                                                .nature = NATURE_FLOW,
                                                .publication_lag = -1 };
    struct observation figures[MOST_POINTS + 2];
    const struct observation *places[MOST_POINTS + 2];
    struct target target = { .kind = TARGET_REACH,
                             .direction = a->direction,
                             .path = a->path,
                             .goal = quantity_exact(a->goal),
                             .announced = DATE_NONE,
                             .deadline = DATE_NONE,
                             .frequency = a->latest.period.frequency };
    struct series series = { .points = places, .frequency = target.frequency };
    struct judgement judgement;
    date as_of = a->as_of == DATE_NONE ? a->latest.period.last : a->as_of;

    if (!a->has_base || !a->has_latest || !a->has_goal) {
        assess_refuse(result, "not_evaluable",
                      !a->has_goal ? "no target_value" : "no base or no latest value");
        return;
    }
    if (a->latest.period.last < a->base.period.last) {
        assess_refuse(result, "not_evaluable", "the latest period is before the base");
        return;
    }
    if (as_of < a->base.period.last) {
        assess_refuse(result, "not_evaluable", "as_of is before the end of the base");
        return;
    }
    if (a->has_deadline)
        target.deadline = a->deadline.last;
    series.count = gather(a, target.frequency, as_of, figures, places);
    target.baseline_period = figures[0].period;
    judge(&target, &indicator, &series, as_of, &judgement);
    result->ratio = judgement.pace.value;
    result->verdict = verdict_name(judgement.verdict);
    judgement_reason(&judgement, result->reason);
}

const struct assess_method assess_headway = { "headway", headway };
