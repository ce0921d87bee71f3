/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/judging.h"

#include <math.h>
#include <stdlib.h>

struct interval target_goal(const struct target *target)
{
    static const double about_share = 0.05;
    const struct quantity *goal = &target->goal;
    struct interval interval = interval_point(quantity_point(goal));

    if (goal->has_low && goal->has_high)
        return (struct interval){ dec_double(goal->low), dec_double(goal->high) };
    if (goal->qualifier == QUALIFIER_ABOUT) {
        double half = dec_double(dec_unit_place(goal->value)) / 2;
        double width = fmin(half, fabs(interval.low) * about_share);

        if (target->direction == DIRECTION_INCREASE)
            interval.low -= width;
        else
            interval.high += width;
    }
    return interval;
}

/* --- the two ends of what has happened ------------------------------------------------------ */

static void set_baseline(struct judging *j, struct period period, const struct quantity *quantity)
{
    j->base = quantity_interval(quantity, NULL);
    j->from = period.last;
    j->out->baseline_period = period;
    j->out->baseline_value = measure_told(quantity, j->base);
}

static const struct observation *first_after(const struct series *series, date day)
{
    for (size_t i = 0; i < series->count; i++)
        if (series->points[i]->period.last > day)
            return series->points[i];
    return series->count > 0 ? series->points[series->count - 1] : NULL;
}

/* See domain/target.h. The value is today's vintage of that period, so that a restated series is
 * not measured against a number from before the restatement. */
static bool find_baseline(struct judging *j)
{
    const struct target *target = j->target;
    const struct quantity *stated = &target->baseline_value;
    struct period period = target->baseline_period;

    j->base_known = true;
    if (stated->has_value || (stated->has_low && stated->has_high)) {
        if (period.frequency == FREQUENCY_NONE)
            period = period_of_day(target->announced);
        set_baseline(j, period, stated);
        return true;
    }
    if (period.frequency != FREQUENCY_NONE) {
        j->out->baseline = series_of(j->series, period);
    } else {
        period = series_known_period(j->series, target->announced);
        j->base_known = period.frequency != FREQUENCY_NONE;
        j->out->baseline = j->base_known ? series_of(j->series, period)
                                         : first_after(j->series, target->announced);
    }
    if (!j->out->baseline)
        return false;
    set_baseline(j, j->out->baseline->period, &j->out->baseline->quantity);
    if (!j->base_known)
        j->out->notes |= NOTE_BASELINE_AFTER;
    return true;
}

static bool past_deadline(const struct judging *j)
{
    return j->until != DATE_NONE && j->as_of > j->until;
}

/* Where a direction led by its deadline is not what came after it. */
static bool find_latest(struct judging *j)
{
    const struct observation *latest = NULL;

    if (j->series->count == 0)
        return false;
    if (j->target->kind == TARGET_DIRECTION && past_deadline(j))
        latest = series_at(j->series, j->until);
    take_latest(j, latest ? latest : j->series->points[j->series->count - 1]);
    return true;
}

static size_t points_from_baseline(const struct judging *j)
{
    size_t count = 1;

    for (size_t i = j->series->count; i-- > 0 && j->series->points[i]->period.last > j->from;)
        count += j->series->points[i]->period.last <= j->at;
    return count;
}

/* --- age ------------------------------------------------------------------------------------ */

static double median_spacing(const struct series *series)
{
    enum { RECENT = 24 };
    double spacing[RECENT];
    size_t count = 0;

    for (size_t i = series->count; i-- > 1 && count < RECENT; count++) {
        double days = (double)series->points[i]->period.last - series->points[i - 1]->period.last;
        size_t place = count;

        for (; place > 0 && spacing[place - 1] > days; place--)
            spacing[place] = spacing[place - 1];
        spacing[place] = days;
    }
    if (count == 0)
        return 0;
    return count % 2 ? spacing[count / 2] : (spacing[count / 2 - 1] + spacing[count / 2]) / 2;
}

bool series_stale(const struct series *series, const struct indicator *indicator, date as_of)
{
    double age, expected, cadence = frequency_days(series->frequency);

    if (series->count == 0)
        return false;
    age = (double)as_of - series->points[series->count - 1]->period.last;
    if (indicator->stale_after > 0)
        return age > indicator->stale_after;
    if (cadence <= 1 && series->count < 2)
        return false; /* a stock counted once has no rhythm yet */
    expected =
        cadence + (indicator->publication_lag >= 0 ? indicator->publication_lag : cadence / 2);
    return age > fmax(1.5 * median_spacing(series), expected);
}

/* --- what lies ahead ------------------------------------------------------------------------ */

/* Nothing is said of what lies further off than three times the planned period; without a
 * deadline, than three times the period that was observed. */
static date horizon_of(const struct judging *j)
{
    const struct series *series = j->series;
    double span, start;

    if (j->target->deadline != DATE_NONE) {
        start = j->from;
        span = (double)j->target->deadline - j->from;
    } else {
        start = j->at;
        span = (double)j->at - series->points[0]->period.last;
    }
    return (date)fmin(start + 3 * fmax(span, 0), date_from_civil(9999, 12, 31));
}

static void project(struct judging *j, double goal)
{
    struct judgement *out = j->out;
    struct trend trend = trend_of(j->series);
    date horizon;

    if (j->target->direction * (out->latest_value.value - goal) >= 0)
        return; /* it is there, if too late or perhaps: nothing to wait for */
    if (trend.count < 3) {
        out->projected.day = out->arrival_by_pace;
        return;
    }
    out->by_trend = true;
    horizon = horizon_of(j);
    out->projected = trend_arrival(&trend, j->target->direction, goal, horizon);
    if (j->target->direction * trend.drift <= 0)
        out->notes |= NOTE_NEVER;
    else if (out->projected.day == DATE_NONE)
        out->notes |= NOTE_BEYOND_HORIZON;
    if (out->projected.earliest != DATE_NONE && out->projected.latest == DATE_NONE)
        out->notes |= NOTE_NOT_BEFORE;
    if (out->verdict_low == VERDICT_ON_TRACK && j->until != DATE_NONE &&
        out->projected.day != DATE_NONE && out->projected.day > j->until)
        out->notes |= NOTE_TREND_LATE;
}

/* --- the whole ------------------------------------------------------------------------------ */

static void begin(struct judging *j)
{
    struct judgement *out = j->out;

    *out = (struct judgement){
        .kind = j->target->kind,
        .direction = j->target->direction,
        .as_of = j->as_of,
        .deadline = j->until,
        .baseline_value = measure_none(),
        .latest_value = measure_none(),
        .goal = measure_none(),
        .elapsed = NAN,
        .attained = measure_none(),
        .expected = measure_none(),
        .gap = measure_none(),
        .pace = measure_none(),
        .lag_days = measure_none(),
        .required_rate = measure_none(),
        .actual_rate = measure_none(),
        .required_remaining_rate = measure_none(),
        .required_change = measure_none(),
        .actual_change = measure_none(),
        .required_remaining_change = measure_none(),
        .worst = measure_none(),
        .projected = { DATE_NONE, DATE_NONE, DATE_NONE },
        .arrival_by_pace = DATE_NONE,
        .reached = DATE_NONE,
        .verdict_low = VERDICT_COUNT,
        .verdict_high = VERDICT_COUNT,
    };
    if (j->until == DATE_NONE)
        out->notes |= NOTE_NO_DEADLINE;
    if (j->target->kind != TARGET_DIRECTION && j->target->kind != TARGET_MILESTONE) {
        j->goal = target_goal(j->target);
        out->goal = measure_of(quantity_point(&j->target->goal), j->goal);
    }
}

static void finish(struct judging *j)
{
    struct judgement *out = j->out;
    bool hedged = out->baseline_value.low < out->baseline_value.high ||
                  out->latest_value.low < out->latest_value.high || j->goal.low < j->goal.high;

    out->certain = out->verdict_low == out->verdict_high;
    out->verdict = out->certain ? out->verdict_low : VERDICT_UNDETERMINED;
    if (hedged)
        out->notes |= NOTE_HEDGED;
    if (out->points == 2)
        out->notes |= NOTE_TWO_POINTS;
    out->confidence =
        confidence_of(out->points, out->elapsed, hedged || (out->notes & NOTE_PATH_UNDECLARED));
}

/* Of the figures there are where none is of the frequency that is judged. */
static enum frequency other_frequency(const struct judging *j)
{
    for (size_t i = 0; i < j->series->observation_count; i++) {
        const struct observation *o = &j->series->observations[i];

        if (o->modality == MODALITY_OBSERVATION && o->published <= j->as_of &&
            o->period.frequency != j->series->frequency)
            return o->period.frequency;
    }
    return FREQUENCY_NONE;
}

/* Neither figures nor, where one was declared, a baseline. */
static void judge_without(struct judging *j, enum note note)
{
    j->out->notes |= (uint32_t)note;
    if (note == NOTE_NO_FIGURE)
        j->out->frequency = other_frequency(j);
    settle(j->out, note == NOTE_NO_FIGURE && past_deadline(j) ? VERDICT_OUTCOME_UNKNOWN
                                                              : VERDICT_NOT_EVALUABLE);
}

void judge(const struct target *target, const struct indicator *indicator,
           const struct series *series, date as_of, struct judgement *out)
{
    static void (*const by_kind[TARGET_KIND_COUNT])(struct judging *) = {
        [TARGET_REACH] = judge_way,           [TARGET_KEEP] = judge_keep,
        [TARGET_DIRECTION] = judge_direction, [TARGET_CUMULATIVE] = judge_cumulative,
        [TARGET_MILESTONE] = judge_event,
    };
    struct judging j = { .target = target,
                         .indicator = indicator,
                         .series = series,
                         .as_of = as_of,
                         .until = target->deadline,
                         .out = out };
    bool way = target->kind == TARGET_REACH || target->kind == TARGET_DIRECTION;

    begin(&j);
    if (!find_latest(&j)) {
        if (target->kind == TARGET_MILESTONE)
            judge_event(&j);
        else
            judge_without(&j, NOTE_NO_FIGURE);
    } else if (way && !find_baseline(&j)) {
        judge_without(&j, NOTE_NO_BASELINE);
    } else {
        if (way) {
            j.one_figure = j.from >= j.at;
            out->points = points_from_baseline(&j);
        }
        j.stale = series_stale(series, indicator, as_of);
        by_kind[target->kind](&j);
        if (target->kind == TARGET_REACH && out->verdict_low != VERDICT_ACHIEVED)
            project(&j, out->goal.value);
    }
    finish(&j);
}
