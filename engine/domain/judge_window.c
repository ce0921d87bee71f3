/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets over a window of periods: keep a level in each of them, or sum them up. */
#include "domain/judging.h"

#include <math.h>

struct window {
    date first, last;  /* last is DATE_NONE where there is no end */
    size_t begin, end; /* points[begin..end) end in it */
};

static struct window window_of(const struct judging *j)
{
    const struct series *series = j->series;
    struct window window = { j->target->announced, j->until, 0, 0 };

    if (j->target->window.frequency != FREQUENCY_NONE)
        window.first = j->target->window.first;
    while (window.begin < series->count && series->points[window.begin]->period.last < window.first)
        window.begin++;
    window.end = window.begin;
    while (window.end < series->count &&
           (window.last == DATE_NONE || series->points[window.end]->period.last <= window.last))
        window.end++;
    return window;
}

static double window_elapsed(const struct window *window, date at)
{
    double days = (double)window->last - window->first + 1;

    return window->last != DATE_NONE && days > 0 ? ((double)at - window->first + 1) / days : NAN;
}

/* Whether each period of the window up to the latest figure is there. */
static bool complete(const struct series *series, const struct window *window)
{
    date next = window->first;

    for (size_t i = window->begin; i < window->end; i++) {
        if (series->points[i]->period.first > next)
            return false;
        next = series->points[i]->period.last + 1;
    }
    return true;
}

/* --- keep ----------------------------------------------------------------------------------- */

/* d (v - T) as far as the hedges leave it. */
static struct interval headroom_of(const struct judging *j, const struct quantity *quantity)
{
    struct interval value = quantity_interval(quantity, NULL);

    if (j->target->direction == DIRECTION_INCREASE)
        return (struct interval){ value.low - j->goal.high, value.high - j->goal.low };
    return (struct interval){ j->goal.low - value.high, j->goal.high - value.low };
}

static double headroom_told(const struct judging *j, const struct quantity *quantity)
{
    return j->target->direction * (quantity_point(quantity) - j->out->goal.value);
}

static struct measure worst_headroom(const struct judging *j, const struct window *window)
{
    struct measure worst = measure_none();

    for (size_t i = window->begin; i < window->end; i++) {
        const struct quantity *quantity = &j->series->points[i]->quantity;
        struct interval headroom = headroom_of(j, quantity);

        worst.value = fmin(worst.value, headroom_told(j, quantity));
        worst.low = fmin(worst.low, headroom.low);
        worst.high = fmin(worst.high, headroom.high);
    }
    return worst;
}

/* A level that was broken once is broken; one that was kept is kept when the window is over and
 * each of its periods is known. */
static enum verdict keep_verdict(const struct judging *j, const struct window *window, double worst)
{
    bool over = window->last != DATE_NONE && j->at >= window->last;

    if (worst < 0)
        return VERDICT_MISSED;
    if (over)
        return j->out->notes & NOTE_KEPT_UNSEEN ? VERDICT_OUTCOME_UNKNOWN : VERDICT_ACHIEVED;
    if (window->last != DATE_NONE && j->as_of > window->last)
        return VERDICT_OUTCOME_UNKNOWN;
    if (j->stale)
        return VERDICT_STALE;
    return window->last == DATE_NONE ? VERDICT_PROGRESSING : VERDICT_ON_TRACK;
}

void judge_keep(struct judging *j)
{
    struct judgement *out = j->out;
    struct window window = window_of(j);
    const struct quantity *latest;

    if (window.begin < window.end) /* what came after the window is not judged by it */
        take_latest(j, j->series->points[window.end - 1]);
    latest = &out->latest->quantity;
    out->notes |= NOTE_KEEP;
    out->points = window.end - window.begin;
    out->expected = out->goal;
    out->gap = measure_of(headroom_told(j, latest), headroom_of(j, latest));
    if (window.begin == window.end) {
        out->notes |= NOTE_WINDOW_NOT_BEGUN;
        settle(out, window.last != DATE_NONE && j->as_of > window.last ? VERDICT_OUTCOME_UNKNOWN
                                                                       : VERDICT_BASELINE_ONLY);
        return;
    }
    out->elapsed = window_elapsed(&window, j->at);
    out->worst = worst_headroom(j, &window);
    if (frequency_days(j->series->frequency) > 1 && !complete(j->series, &window))
        out->notes |= NOTE_KEPT_UNSEEN; /* a stock is counted when it is counted */
    take_verdict(out, keep_verdict(j, &window, out->worst.low));
    take_verdict(out, keep_verdict(j, &window, out->worst.high));
}

/* --- cumulative ----------------------------------------------------------------------------- */

/* The part of a flow that fell into the window of which only the end lies in it: anything from
 * nothing to the whole. */
static struct interval part_of(struct interval whole)
{
    return (struct interval){ fmin(whole.low, 0), fmax(whole.high, 0) };
}

static void sum_up(struct judging *j, const struct window *window)
{
    struct interval sum = interval_point(0);
    double told = 0;

    for (size_t i = window->begin; i < window->end; i++) {
        const struct quantity *quantity = &j->series->points[i]->quantity;
        struct interval value = quantity_interval(quantity, NULL);

        if (j->series->points[i]->period.first < window->first) {
            j->out->notes |= NOTE_PART_PERIOD;
            value = part_of(value);
        } else {
            told += quantity_point(quantity);
        }
        sum = value.low < value.high || sum.low < sum.high
                  ? interval_add(sum, value)
                  : interval_point(told); /* nothing hedged so far */
    }
    if (!complete(j->series, window)) {
        j->out->notes |= NOTE_MISSING_PERIODS;
        sum.high = INFINITY;
    }
    j->latest = j->reached = sum;
    j->out->latest_value = measure_of(told, sum);
}

/* A sum that must stay below its goal is a budget: its pace is how slowly it is spent. */
static void judge_budget(struct judging *j, const struct window *window)
{
    struct judgement *out = j->out;
    const double sums[] = { j->latest.low, j->latest.high },
                 goals[] = { j->goal.low, j->goal.high };
    double u = out->elapsed;

    for (int i = 0; i < 4; i++) {
        double sum = sums[i % 2], goal = goals[i / 2];

        if (sum > goal)
            take_verdict(out, VERDICT_MISSED);
        else if (window->last != DATE_NONE && j->at >= window->last)
            take_verdict(out, VERDICT_ACHIEVED);
        else if (window->last != DATE_NONE && j->as_of > window->last)
            take_verdict(out, VERDICT_OUTCOME_UNKNOWN);
        else if (j->stale)
            take_verdict(out, VERDICT_STALE);
        else if (isnan(u))
            take_verdict(out, VERDICT_PROGRESSING);
        else
            take_verdict(out, sum > 0 ? verdict_of_pace(u * goal / sum) : VERDICT_ON_TRACK);
    }
    out->notes |= NOTE_KEEP;
    if (!isnan(u)) {
        double expected = out->goal.value * fmin(u, 1);

        out->expected =
            (struct measure){ expected, j->goal.low * fmin(u, 1), j->goal.high * fmin(u, 1) };
        out->gap = (struct measure){ expected - out->latest_value.value,
                                     out->expected.low - j->latest.high,
                                     out->expected.high - j->latest.low };
    }
}

void judge_cumulative(struct judging *j)
{
    static const struct quantity zero = { .has_value = true, .has_low = true, .has_high = true };
    struct judgement *out = j->out;
    struct window window = window_of(j);

    if (window.begin == window.end) {
        out->notes |= NOTE_WINDOW_NOT_BEGUN;
        settle(out, window.last != DATE_NONE && j->as_of > window.last ? VERDICT_OUTCOME_UNKNOWN
                                                                       : VERDICT_BASELINE_ONLY);
        return;
    }
    j->from = window.first - 1; /* the sum is zero on the day before the first */
    j->at = j->series->points[window.end - 1]->period.last;
    out->latest = j->series->points[window.end - 1];
    j->base = quantity_interval(&zero, NULL);
    j->base_known = true;
    out->baseline_value = measure_of(0, j->base);
    out->baseline_period = period_of_day(j->from);
    out->points = window.end - window.begin + 1;
    sum_up(j, &window);
    if (j->target->direction == DIRECTION_DECREASE) {
        out->elapsed = window_elapsed(&window, j->at);
        judge_budget(j, &window);
    } else {
        judge_way(j);
        if (j->latest.high > 0)
            out->notes &= ~(uint32_t)NOTE_NO_SCHEDULE_EARNED;
    }
}
