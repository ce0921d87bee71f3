/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/explain.h"

#include "base/double.h"
#include "base/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static int find_entry(struct ledger *ledger, const struct observation *figure, struct arena *arena,
                      const struct ledger_entry **out, struct err *err)
{
    struct ledger_entry *entry;
    int found;

    *out = NULL;
    if (figure == NULL || figure->id <= 0)
        return 0;
    entry = arena_alloc(arena, sizeof *entry);
    found = ledger_figure(ledger, figure->id, arena, entry, err);
    if (found > 0)
        *out = entry;
    return found < 0 ? -1 : 0;
}

/* --- hedges --------------------------------------------------------------------------------- */

/* Judges again with one number pinned: a figure of the series, or with `figure` NULL the goal. */
static enum verdict verdict_with(const struct judged *judged, const struct observation *figure,
                                 double number)
{
    const struct series *series = judged->series;
    const struct observation **points = mem_array(series->count + 1, sizeof(struct observation *));
    struct observation pinned;
    struct target target = *judged->target;
    struct series copy = *series;
    struct judgement judgement;
    struct dec decimal = DEC_ZERO;
    enum verdict verdict = judged->judgement.verdict;

    memcpy(points, series->points, series->count * sizeof(struct observation *));
    copy.points = points;
    if (double_dec(number, &decimal)) {
        if (!figure)
            target.goal = quantity_exact(decimal);
        for (size_t i = 0; figure && i < series->count; i++) {
            if (points[i] != figure)
                continue;
            pinned = *figure;
            pinned.quantity = quantity_exact(decimal);
            points[i] = &pinned;
        }
        judge(&target, judged->indicator, &copy, judged->judgement.as_of, &judgement);
        verdict = judgement.verdict;
    }
    free((void *)points);
    return verdict;
}

static void add_hedge(const struct judged *judged, enum explain_part of,
                      const struct observation *figure, struct measure value,
                      struct explanation *out)
{
    struct explain_hedge hedge = { .of = of, .value = value };

    if (!(value.low < value.high))
        return;
    hedge.low =
        isinf(value.low) ? judged->judgement.verdict_low : verdict_with(judged, figure, value.low);
    hedge.high = isinf(value.high) ? judged->judgement.verdict_high
                                   : verdict_with(judged, figure, value.high);
    out->hedges[out->hedge_count++] = hedge;
}

static void find_hedges(const struct judged *judged, struct explanation *out)
{
    const struct judgement *j = &judged->judgement;

    if (!j->latest || j->kind == TARGET_CUMULATIVE)
        return;
    add_hedge(judged, EXPLAIN_LATEST, j->latest, j->latest_value, out);
    if (j->baseline != j->latest && j->baseline)
        add_hedge(judged, EXPLAIN_BASELINE, j->baseline, j->baseline_value, out);
    add_hedge(judged, EXPLAIN_GOAL, NULL, j->goal, out);
}

/* --- thresholds ----------------------------------------------------------------------------- */

/* The period that the next figure will speak of, not past the deadline's. */
static struct period next_period(const struct judged *judged)
{
    const struct judgement *j = &judged->judgement;
    struct period latest = j->latest->period;

    if (frequency_days(latest.frequency) <= 1 || latest.frequency == FREQUENCY_YTD)
        return period_of_day(j->as_of > latest.last && j->as_of <= j->deadline ? j->as_of
                                                                               : j->deadline);
    return period_step(latest, 1);
}

/* The value at which the pace is reached for certain, whatever baseline and goal are. */
static double value_for(const struct judged *judged, double pace, date at)
{
    const struct judgement *j = &judged->judgement;
    const double bases[] = { j->baseline_value.low, j->baseline_value.high };
    const double goals[] = { j->goal.low, j->goal.high };
    struct course course = judgement_course(j, judged->target);
    double u = course_elapsed(&course, at), most = NAN;

    for (int i = 0; i < 4; i++) {
        double value;

        course.base = bases[i % 2];
        course.goal = goals[i / 2];
        value = path_value(&course, pace * u);
        if (isnan(most) || j->direction * (value - most) > 0)
            most = value;
    }
    return most;
}

static void add_threshold(struct explanation *out, enum verdict verdict, double value,
                          struct period period)
{
    if (isfinite(value))
        out->thresholds[out->threshold_count++] =
            (struct explain_threshold){ verdict, value, period };
}

static void find_thresholds(const struct judged *judged, struct explanation *out)
{
    const struct judgement *j = &judged->judgement;
    struct period next;

    if (j->kind != TARGET_REACH || !j->latest || j->deadline == DATE_NONE ||
        j->as_of > j->deadline || j->baseline_period.frequency == FREQUENCY_NONE ||
        j->baseline_period.last >= j->deadline || j->verdict_low == VERDICT_ACHIEVED ||
        (j->notes & (NOTE_BASELINE_BEYOND | NOTE_GOAL_IS_BASELINE | NOTE_MIXED_SIGNS)))
        return;
    next = next_period(judged);
    add_threshold(out, VERDICT_ACHIEVED, j->direction > 0 ? j->goal.high : j->goal.low, next);
    if (next.last >= j->deadline || next.last <= j->baseline_period.last)
        return;
    add_threshold(out, VERDICT_ON_TRACK, value_for(judged, pace_on_track, next.last), next);
    add_threshold(out, VERDICT_BEHIND, value_for(judged, pace_behind, next.last), next);
}

int explain(struct ledger *ledger, const struct judged *judged, struct arena *arena,
            struct explanation *out, struct err *err)
{
    *out = (struct explanation){ .target = judged->target,
                                 .replaced_by = judged->replaced_by,
                                 .indicator = judged->indicator,
                                 .judgement = &judged->judgement };
    if (find_entry(ledger, judged->judgement.baseline, arena, &out->baseline, err) != 0 ||
        find_entry(ledger, judged->judgement.latest, arena, &out->latest, err) != 0)
        return -1;
    find_hedges(judged, out);
    find_thresholds(judged, out);
    return 0;
}

/* --- an indicator without a target ----------------------------------------------------------- */

static bool is_last(const struct observation *figure, const struct observation *last,
                    enum frequency usual)
{
    bool own = figure->period.frequency == usual;

    if (last == NULL)
        return true;
    if (own != (last->period.frequency == usual))
        return own;
    if (figure->period.last != last->period.last)
        return figure->period.last > last->period.last;
    return observation_prevails(figure, last);
}

static const struct target *first_of(const struct config *config, const char *indicator)
{
    const struct target *first = NULL;

    for (size_t i = 0; i < config->target_count; i++)
        if (strcmp(config->targets[i].indicator, indicator) == 0 &&
            (first == NULL || config->targets[i].announced < first->announced))
            first = &config->targets[i];
    return first;
}

int explain_untargeted(const struct observation_source *source, const struct indicator *indicator,
                       date as_of, struct arena *arena, struct explanation *out, struct err *err)
{
    const struct observation *last = NULL;
    struct observation_list list = { 0 };
    int result = observations_read(source, indicator, &list, err);

    *out = (struct explanation){ .indicator = indicator,
                                 .as_of = as_of,
                                 .awaited = first_of(source->config, indicator->id) };
    for (size_t i = 0; result == 0 && i < list.count; i++)
        if (list.items[i].published <= as_of && list.items[i].modality != MODALITY_FORECAST &&
            is_last(&list.items[i], last, indicator->frequency))
            last = &list.items[i];
    if (last != NULL) {
        out->last = memcpy(arena_alloc(arena, sizeof *last), last, sizeof *last);
        result = find_entry(source->ledger, out->last, arena, &out->latest, err);
    }
    free(list.items);
    return result;
}
