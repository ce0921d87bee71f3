/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/backtest.h"

#include "base/mem.h"
#include "steps/decided.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum call call_of(enum verdict low, enum verdict high)
{
    static const enum call calls[VERDICT_COUNT] = {
        [VERDICT_ACHIEVED] = CALL_REACHED,   [VERDICT_ON_TRACK] = CALL_REACHED,
        [VERDICT_BEHIND] = CALL_MISSED,      [VERDICT_FAR_BEHIND] = CALL_MISSED,
        [VERDICT_MOVING_AWAY] = CALL_MISSED, [VERDICT_MISSED] = CALL_MISSED,
    };

    return calls[low] == calls[high] ? calls[low] : CALL_NONE;
}

/* --- the replay ----------------------------------------------------------------------------- */

struct replay {
    const struct target *target;
    const struct indicator *indicator;
    struct decided decided;
    const struct observation **room;
    struct backtest *out;
    size_t capacity;
};

static struct backtest_turn answer_on(struct replay *replay, date day)
{
    const struct observation_list *list = decided_on(&replay->decided, day);
    struct series series = series_in_force(list->items, list->count, replay->target->frequency,
                                           day, replay->room);
    struct judgement judgement;

    judge(replay->target, replay->indicator, &series, day, &judgement);
    return (struct backtest_turn){ day, judgement.verdict, judgement.verdict_low,
                                   judgement.verdict_high };
}

static bool same_answer(struct backtest_turn a, struct backtest_turn b)
{
    return a.verdict == b.verdict && a.low == b.low && a.high == b.high;
}

static void take_turn(struct replay *replay, struct backtest_turn turn)
{
    struct backtest *out = replay->out;

    if (out->turn_count > 0 && same_answer(out->turns[out->turn_count - 1], turn))
        return;
    out->turns = mem_grow(out->turns, out->turn_count, &replay->capacity, sizeof *out->turns);
    out->turns[out->turn_count++] = turn;
}

/* From one event to the day before the next nothing can change but that figures grow stale,
 * which happens once: the day is found by halving. */
static void replay_quiet(struct replay *replay, date first, date last)
{
    struct backtest_turn start = answer_on(replay, first), end;

    take_turn(replay, start);
    if (last <= first)
        return;
    end = answer_on(replay, last);
    if (same_answer(start, end))
        return;
    while (last - first > 1) {
        date middle = first + (last - first) / 2;

        if (same_answer(answer_on(replay, middle), start))
            first = middle;
        else
            last = middle;
    }
    take_turn(replay, answer_on(replay, last));
}

static int compare_days(const void *a, const void *b)
{
    date left = *(const date *)a, right = *(const date *)b;

    return (left > right) - (left < right);
}

/* Days on which something happens: announcement, publications, decisions, the deadline and the day
 * after. The caller frees. */
static size_t find_events(const struct replay *replay, date today, date **out)
{
    const struct target *target = replay->target;
    date *days, *events, end = target->deadline;
    size_t day_count = decided_days(&replay->decided, &days), count = 0, kept = 0;

    events = mem_array(day_count + 3, sizeof *events);
    memcpy(events, days, day_count * sizeof *events);
    count = day_count;
    events[count++] = target->announced;
    if (end != DATE_NONE) {
        events[count++] = end;
        events[count++] = end + 1;
    }
    qsort(events, count, sizeof *events, compare_days);
    for (size_t i = 0; i < count; i++)
        if (events[i] >= target->announced && events[i] <= today &&
            (kept == 0 || events[kept - 1] != events[i]))
            events[kept++] = events[i];
    free(days);
    *out = events;
    return kept;
}

/* --- what became of it ---------------------------------------------------------------------- */

static void note_first(date *first, date day)
{
    if (*first == DATE_NONE)
        *first = day;
}

static void compare_with_outcome(struct backtest *out, date today)
{
    date end = out->target->deadline;
    enum call truth = call_of(out->outcome, out->outcome);

    if (end == DATE_NONE || (out->outcome != VERDICT_ACHIEVED && out->outcome != VERDICT_MISSED))
        return;
    for (size_t i = 0; i < out->turn_count; i++) {
        const struct backtest_turn *turn = &out->turns[i];
        date next = i + 1 < out->turn_count ? turn[1].day : today + 1;
        enum call call = call_of(turn->low, turn->high);
        int days = (next <= end ? next : end + 1) - turn->day;

        if (days <= 0)
            break;
        out->days += days;
        if (call == CALL_NONE)
            continue;
        if (turn->low != VERDICT_ACHIEVED) {
            out->days_called += days;
            out->days_right += call == truth ? days : 0;
        }
        if (call != truth) {
            out->settled = DATE_NONE;
            continue;
        }
        note_first(&out->called, turn->day);
        note_first(&out->settled, turn->day);
        if (turn->low != VERDICT_ACHIEVED)
            note_first(&out->foretold, turn->day);
    }
}

int backtest(const struct observation_source *source, const struct target *target, date today,
             struct backtest *out, struct err *err)
{
    struct replay replay = { .target = target, .out = out };
    date *events;
    size_t count;

    *out = (struct backtest){ .target = target, .called = DATE_NONE, .foretold = DATE_NONE,
                              .settled = DATE_NONE };
    out->indicator = replay.indicator = config_indicator(source->config, target->indicator);
    if (decided_read(source, replay.indicator, today, &replay.decided, err) != 0) {
        decided_free(&replay.decided);
        return -1;
    }
    replay.room = mem_array(replay.decided.most + 1, sizeof(const struct observation *));
    count = find_events(&replay, today, &events);
    for (size_t i = 0; i < count; i++)
        replay_quiet(&replay, events[i], (i + 1 < count ? events[i + 1] : today + 1) - 1);
    if (out->turn_count > 0)
        out->outcome = out->turns[out->turn_count - 1].verdict;
    compare_with_outcome(out, today);
    free(events);
    free((void *)replay.room);
    decided_free(&replay.decided);
    return 0;
}

/* --- bands ---------------------------------------------------------------------------------- */

/* The figure of a period that was published first. */
static bool is_first_of_period(const struct observation_list *list, const struct observation *o)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct observation *other = &list->items[i];

        if (period_equal(other->period, o->period) && other->modality == o->modality &&
            (other->published < o->published ||
             (other->published == o->published && observation_prevails(other, o))))
            return false;
    }
    return true;
}

void backtest_bands(const struct observation_list *list, enum frequency frequency,
                    struct coverage *coverage)
{
    const struct observation **room = mem_array(list->count + 1, sizeof *room);

    for (size_t i = 0; i < list->count; i++) {
        const struct observation *o = &list->items[i];
        struct interval value;
        struct series before;
        struct trend trend;
        double steps;

        if (o->period.frequency != frequency || o->modality != MODALITY_OBSERVATION ||
            !is_first_of_period(list, o))
            continue;
        before = series_in_force(list->items, list->count, frequency, o->published - 1, room);
        trend = trend_of(&before);
        if (trend.count < 3 || trend.last >= o->period.last)
            continue;
        steps = steps_between(trend.last, o->period.last, frequency);
        value = quantity_interval(&o->quantity, NULL);
        coverage->forecasts++;
        if (value.low <= trend_value(&trend, steps) + trend_margin(&trend, steps) &&
            value.high >= trend_value(&trend, steps) - trend_margin(&trend, steps))
            coverage->held++;
    }
    free((void *)room);
}
