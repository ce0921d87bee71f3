/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Targets without a value: an event by a day, and a direction to go. */
#include "domain/judging.h"

#include <math.h>

/* --- milestone ------------------------------------------------------------------------------ */

/* An event's figure is 1 on its day; anything less is "not yet". */
static const struct observation *first_event(const struct series *series)
{
    for (size_t i = 0; i < series->count; i++)
        if (quantity_point(&series->points[i]->quantity) >= 1)
            return series->points[i];
    return NULL;
}

static void judge_happened(struct judging *j, const struct observation *event)
{
    struct judgement *out = j->out;

    take_latest(j, event);
    out->reached = event->period.last;
    if (j->until == DATE_NONE || event->period.last <= j->until) {
        settle(out, VERDICT_ACHIEVED);
    } else if (event->period.first > j->until) {
        settle(out, VERDICT_MISSED);
        out->notes |= NOTE_LATE;
    } else { /* the event is known by its month, and the deadline lies in it */
        take_verdict(out, VERDICT_MISSED);
        take_verdict(out, VERDICT_ACHIEVED);
    }
    if (j->until != DATE_NONE)
        out->lag_days = (struct measure){ (double)event->period.last - j->until,
                                          (double)event->period.first - j->until,
                                          (double)event->period.last - j->until };
}

void judge_event(struct judging *j)
{
    struct judgement *out = j->out;
    const struct observation *event = first_event(j->series);
    bool past = j->until != DATE_NONE && j->as_of > j->until;

    out->points = j->series->count;
    if (event) {
        judge_happened(j, event);
    } else if (past) { /* "not yet" after the deadline is an answer, silence is none */
        bool denied = j->series->count > 0 && j->at >= j->until;

        settle(out, denied ? VERDICT_MISSED : VERDICT_OUTCOME_UNKNOWN);
        out->notes |= denied ? 0 : NOTE_NO_FIGURE;
    } else {
        out->notes |= NOTE_EVENT_OPEN;
        settle(out, j->until == DATE_NONE && j->series->count > 0 ? VERDICT_PROGRESSING
                                                                  : VERDICT_NOT_EVALUABLE);
    }
}

/* --- direction ------------------------------------------------------------------------------ */

/* Whether it is open where the series stood on the deadline: nothing was heard of it since, or,
 * of a series with a rhythm, that it went the other way at some time between two figures. */
static bool unseen(const struct judging *j, double moved)
{
    const struct series *series = j->series;
    const struct observation *after = NULL;
    double moved_after;

    if (j->at >= j->until)
        return j->at > j->until;
    for (size_t i = series->count; i-- > 0 && series->points[i]->period.last > j->until;)
        after = series->points[i];
    if (!after || frequency_days(series->frequency) <= 1)
        return !after;
    moved_after = j->target->direction *
                  (quantity_point(&after->quantity) - j->out->baseline_value.value);
    return (moved > 0) != (moved_after > 0);
}

static enum verdict direction_verdict(const struct judging *j, double moved)
{
    bool past = j->until != DATE_NONE && j->as_of > j->until;

    if (past && unseen(j, moved))
        return VERDICT_OUTCOME_UNKNOWN;
    if (j->one_figure)
        return VERDICT_BASELINE_ONLY;
    if (past)
        return moved > 0 ? VERDICT_ACHIEVED : VERDICT_MISSED;
    if (j->stale)
        return VERDICT_STALE;
    if (moved < 0)
        return VERDICT_MOVING_AWAY;
    if (moved == 0)
        return VERDICT_FAR_BEHIND;
    return j->until == DATE_NONE ? VERDICT_PROGRESSING : VERDICT_ON_TRACK;
}

void judge_direction(struct judging *j)
{
    struct judgement *out = j->out;
    int d = j->target->direction;
    struct interval moved = { j->latest.low - j->base.high, j->latest.high - j->base.low };
    double told = d * (out->latest_value.value - out->baseline_value.value);
    double rate, change;

    if (j->one_figure)
        moved = interval_point(0);
    if (d < 0)
        moved = (struct interval){ -moved.high, -moved.low };
    out->notes |= NOTE_DIRECTION;
    out->expected = out->baseline_value;
    out->gap = measure_of(told, moved);
    if (j->until != DATE_NONE && j->until > j->from)
        out->elapsed = ((double)j->at - j->from) / ((double)j->until - j->from);
    rate = rate_between(j->from, out->baseline_value.value, j->at, out->latest_value.value);
    change = change_between(j->from, out->baseline_value.value, j->at, out->latest_value.value);
    out->actual_rate = (struct measure){ rate, rate, rate };
    out->actual_change = (struct measure){ change, change, change };
    take_verdict(out, direction_verdict(j, moved.low));
    take_verdict(out, direction_verdict(j, moved.high));
}
