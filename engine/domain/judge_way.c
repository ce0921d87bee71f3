/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A way from a baseline to a goal: reach, and cumulative, whose way is a sum from zero. */
#include "domain/judging.h"

#include <math.h>

/* One choice out of the intervals. */
struct corner {
    double base, latest, goal, reached;
};

struct course judgement_course(const struct judgement *judgement, const struct target *target)
{
    struct course course = { .from = judgement->baseline_period.last,
                             .until = judgement->deadline,
                             .base = judgement->baseline_value.value,
                             .goal = judgement->goal.value,
                             .path = judgement->path };

    course_plan(&course, target);
    return course;
}

bool judgement_by_rate(const struct judgement *judgement, const struct indicator *indicator)
{
    enum path path = judgement->path;

    if (path == PATH_UNDECLARED) /* a direction has none */
        path = path_default(indicator, judgement->direction, judgement->baseline_value.value,
                            judgement->goal.value);
    return path == PATH_GEOMETRIC;
}

bool judgement_is_open(const struct judgement *judgement)
{
    return judgement->direction * (judgement->goal.value - judgement->latest_value.value) > 0;
}

static struct course course_of(const struct judging *j, const struct corner *corner, enum path path)
{
    struct course course = { .from = j->from,
                             .until = j->until,
                             .base = corner->base,
                             .goal = corner->goal,
                             .path = path };

    course_plan(&course, j->target);
    return course;
}

/* A baseline without a lower or upper bound is infinitely far back: all of the way lies behind. */
static struct progress progress_of(const struct judging *j, const struct corner *corner,
                                   enum path path)
{
    struct course course = course_of(j, corner, path);
    struct progress p = progress_at(&course, j->target->direction, j->at, corner->latest);

    if (isinf(corner->base) && p.elapsed > 0) {
        p.attained = p.share = 1;
        p.pace = 1 / p.elapsed;
        p.lag_days = NAN;
    }
    return p;
}

/* The pace alone, which is all that a verdict needs. */
static double pace_of(const struct judging *j, const struct corner *corner, enum path path)
{
    struct course course = course_of(j, corner, path);
    double elapsed = course_elapsed(&course, j->at);

    if (!(elapsed > 0))
        return NAN;
    return (isinf(corner->base) ? 1 : path_share(&course, corner->latest)) / elapsed;
}

/* --- path ----------------------------------------------------------------------------------- */

static bool above_zero(const struct judging *j)
{
    return j->base.low > 0 && j->latest.low > 0 && j->goal.low > 0;
}

static enum path choose_path(struct judging *j)
{
    struct judgement *out = j->out;
    enum path path = j->target->path;

    if (path == PATH_MILESTONES && j->target->milestone_count == 0)
        path = PATH_UNDECLARED;
    if (path == PATH_UNDECLARED) {
        out->notes |= NOTE_PATH_UNDECLARED;
        path = path_default(j->indicator, j->target->direction, out->baseline_value.value,
                            out->goal.value);
    }
    if (path == PATH_GEOMETRIC && !above_zero(j)) {
        if (!(out->notes & NOTE_PATH_UNDECLARED))
            out->notes |= NOTE_LINEAR_INSTEAD;
        path = PATH_LINEAR;
    }
    return path;
}

/* --- verdict -------------------------------------------------------------------------------- */

/* Whether a series with a rhythm lacks the figure at the deadline, and was at the goal when next
 * heard of: then nobody knows on which side of the deadline it got there. */
static bool crossed_unseen(const struct judging *j, const struct corner *corner)
{
    const struct observation *after = NULL;

    if (frequency_days(j->series->frequency) <= 1)
        return false;
    for (size_t i = j->series->count; i-- > 0 && j->series->points[i]->period.last >= j->until;)
        after = j->series->points[i];
    return after && after->period.first > j->until &&
           j->target->direction * (quantity_point(&after->quantity) - corner->goal) >= 0;
}

static enum verdict verdict_past(const struct judging *j, const struct corner *corner)
{
    if (j->target->direction * (corner->reached - corner->goal) >= 0)
        return VERDICT_ACHIEVED;
    if (j->at < j->until || (j->target->kind == TARGET_REACH && crossed_unseen(j, corner)))
        return VERDICT_OUTCOME_UNKNOWN;
    return VERDICT_MISSED;
}

/* Attained only: where there is no deadline there is no pace. */
static enum verdict verdict_open(const struct judging *j, const struct corner *corner)
{
    double moved = j->target->direction * (corner->latest - corner->base);

    if (j->one_figure)
        return VERDICT_BASELINE_ONLY;
    return moved < 0 ? VERDICT_MOVING_AWAY : VERDICT_PROGRESSING;
}

/* The ladder; first match wins. A baseline that is only the first figure after the announcement
 * decides nothing before a pace is asked for. */
static enum verdict verdict_at(struct judging *j, const struct corner *corner, enum path path)
{
    int d = j->target->direction;
    bool beyond = d * (corner->goal - corner->base) < 0;
    bool late = j->until != DATE_NONE && j->at > j->until; /* an estimate, of after the deadline */
    double counted = late ? corner->reached : corner->latest;

    if (j->base_known && corner->goal == corner->base) {
        j->out->notes |= NOTE_GOAL_IS_BASELINE;
        return VERDICT_NOT_EVALUABLE;
    }
    if (j->base_known && j->target->path == PATH_GEOMETRIC && corner->goal * corner->base < 0) {
        j->out->notes |= NOTE_MIXED_SIGNS;
        return VERDICT_NOT_EVALUABLE;
    }
    if (j->until != DATE_NONE && j->as_of > j->until)
        return verdict_past(j, corner);
    if (d * (counted - corner->goal) >= 0)
        return VERDICT_ACHIEVED;
    if (beyond)
        j->out->notes |= NOTE_BASELINE_BEYOND;
    if (j->until == DATE_NONE)
        return beyond ? VERDICT_MOVING_AWAY : verdict_open(j, corner);
    if (j->one_figure)
        return VERDICT_BASELINE_ONLY;
    if (j->stale)
        return VERDICT_STALE;
    if (beyond)
        return VERDICT_MOVING_AWAY;
    if (j->from >= j->until) {
        j->out->notes |= NOTE_DEADLINE_BEFORE_BASELINE;
        return VERDICT_NOT_EVALUABLE;
    }
    if (corner->goal == corner->base) {
        j->out->notes |= NOTE_GOAL_IS_BASELINE;
        return VERDICT_NOT_EVALUABLE;
    }
    return verdict_of_pace(pace_of(j, corner, path));
}

/* --- corners -------------------------------------------------------------------------------- */

enum { CORNERS = 8 };

/* Fills the distinct corners; latest and baseline go together where they are one figure. */
static size_t corners_of(const struct judging *j, struct corner corners[CORNERS])
{
    int latest_ends = j->latest.low < j->latest.high || j->reached.low < j->reached.high ? 2 : 1;
    int base_ends = !j->one_figure && j->base.low < j->base.high ? 2 : 1;
    int goal_ends = j->goal.low < j->goal.high ? 2 : 1;
    size_t count = 0;

    for (int v = 0; v < latest_ends; v++)
        for (int b = 0; b < base_ends; b++)
            for (int g = 0; g < goal_ends; g++) {
                bool high = j->one_figure ? v : b;

                corners[count++] = (struct corner){ high ? j->base.high : j->base.low,
                                                    v ? j->latest.high : j->latest.low,
                                                    g ? j->goal.high : j->goal.low,
                                                    v ? j->reached.high : j->reached.low };
            }
    return count;
}

/* Widens the measure to a corner's value, a few units in the last place outward, since the
 * formulas round. A value that cannot be computed there leaves no bound. */
static void widen(struct measure *measure, double corner)
{
    static const double slack = 8 * 2.2204460492503131e-16;

    if (isnan(corner)) {
        measure->low = -INFINITY;
        measure->high = INFINITY;
        return;
    }
    if (isnan(measure->value) || corner == measure->value)
        return;
    measure->low = fmin(measure->low, corner - slack * fabs(isinf(corner) ? 0 : corner));
    measure->high = fmax(measure->high, corner + slack * fabs(isinf(corner) ? 0 : corner));
}

struct column {
    size_t measure, progress; /* offsets */
};

static const struct column columns[] = {
    { offsetof(struct judgement, attained), offsetof(struct progress, attained) },
    { offsetof(struct judgement, expected), offsetof(struct progress, expected) },
    { offsetof(struct judgement, gap), offsetof(struct progress, gap) },
    { offsetof(struct judgement, pace), offsetof(struct progress, pace) },
    { offsetof(struct judgement, lag_days), offsetof(struct progress, lag_days) },
    { offsetof(struct judgement, required_rate), offsetof(struct progress, required_rate) },
    { offsetof(struct judgement, actual_rate), offsetof(struct progress, actual_rate) },
    { offsetof(struct judgement, required_remaining_rate),
      offsetof(struct progress, required_remaining_rate) },
    { offsetof(struct judgement, required_change), offsetof(struct progress, required_change) },
    { offsetof(struct judgement, actual_change), offsetof(struct progress, actual_change) },
    { offsetof(struct judgement, required_remaining_change),
      offsetof(struct progress, required_remaining_change) },
};
enum { COLUMNS = sizeof columns / sizeof columns[0] };

static struct measure *measure_in(struct judgement *out, int column)
{
    return (struct measure *)(void *)((char *)out + columns[column].measure);
}

static double number_in(const struct progress *progress, int column)
{
    return *(const double *)(const void *)((const char *)progress + columns[column].progress);
}

static void measure_at_point(struct judging *j, struct progress p)
{
    struct judgement *out = j->out;
    struct corner told = { out->baseline_value.value, out->latest_value.value, out->goal.value, 0 };
    struct course course = course_of(j, &told, out->path);

    out->elapsed = p.elapsed;
    for (int i = 0; i < COLUMNS; i++) {
        double value = number_in(&p, i) + 0.0; /* no -0 */

        *measure_in(out, i) = (struct measure){ value, value, value };
    }
    out->arrival_by_pace = arrival_by_pace(&course, j->at, p.share);
    if (p.share <= 0 && p.elapsed > 0)
        out->notes |= NOTE_NO_SCHEDULE_EARNED;
    if (p.elapsed == 0)
        out->notes |= NOTE_NO_TIME_PASSED;
    if (j->at >= j->until)
        out->notes |= NOTE_NO_TIME_LEFT;
}

/* A baseline at or past the goal has no way before it: all there is to say is the headroom. */
static void measure_beyond(struct judging *j)
{
    struct judgement *out = j->out;
    int d = j->target->direction;
    struct interval gap = { j->latest.low - j->goal.high, j->latest.high - j->goal.low };

    if (d < 0)
        gap = (struct interval){ -gap.high, -gap.low };
    if (j->until > j->from)
        out->elapsed = ((double)j->at - j->from) / ((double)j->until - j->from);
    out->expected = out->goal;
    out->gap = measure_of(d * (out->latest_value.value - out->goal.value) + 0.0, gap);
    out->notes |= NOTE_BASELINE_BEYOND;
}

/* Without a deadline only how much was attained, and how fast it came. */
static void measure_open(struct judging *j)
{
    struct judgement *out = j->out;
    double b = out->baseline_value.value, v = out->latest_value.value, goal = out->goal.value;
    double attained = goal != b ? (v - b) / (goal - b) + 0.0 : NAN;
    double rate = rate_between(j->from, b, j->at, v);
    double change = change_between(j->from, b, j->at, v);

    out->attained = (struct measure){ attained, attained, attained };
    out->actual_rate = (struct measure){ rate, rate, rate };
    out->actual_change = (struct measure){ change, change, change };
}

static void measure(struct judging *j, const struct corner *corners, size_t count)
{
    struct judgement *out = j->out;
    struct corner told = { out->baseline_value.value, out->latest_value.value, out->goal.value, 0 };

    if (j->target->direction * (told.goal - told.base) < 0) {
        measure_beyond(j);
        return;
    }
    if (j->until == DATE_NONE) {
        measure_open(j);
        for (size_t i = 0; i < count && !isnan(out->attained.value); i++)
            widen(&out->attained, isinf(corners[i].base) ? 1
                                                         : (corners[i].latest - corners[i].base) /
                                                               (corners[i].goal - corners[i].base));
        return;
    }
    measure_at_point(j, progress_of(j, &told, out->path));
    for (size_t i = 0; count > 1 && i < count; i++) {
        struct progress p = progress_of(j, &corners[i], out->path);

        for (int column = 0; column < COLUMNS; column++)
            widen(measure_in(out, column), number_in(&p, column));
    }
}

/* --- what was reached by the deadline ------------------------------------------------------- */

static void find_reached(struct judging *j)
{
    int d = j->target->direction;
    bool any = false;

    j->reached = interval_point(d > 0 ? -INFINITY : INFINITY);
    for (size_t i = 0; i < j->series->count; i++) {
        const struct observation *o = j->series->points[i];
        struct interval value;

        if (o->period.last > j->until ||
            (j->base_known ? o->period.last <= j->from : o->period.last < j->from))
            continue;
        value = quantity_interval(&o->quantity, NULL);
        if (!any || d * (value.low - j->reached.low) > 0)
            j->reached.low = value.low;
        if (!any || d * (value.high - j->reached.high) > 0)
            j->reached.high = value.high;
        any = true;
    }
}

static date earlier(date a, date b)
{
    return a < b ? a : b;
}

/* The first period that reached the goal whatever the hedges, and whether it was in time: at its
 * end, or on the day of an estimate that was published before that. Before the deadline an estimate
 * for a period that ends after it has reached nothing. */
static void note_reached(struct judging *j)
{
    int d = j->target->direction;

    for (size_t i = 0; i < j->series->count; i++) {
        const struct observation *o = j->series->points[i];
        struct interval value = quantity_interval(&o->quantity, NULL);
        double least = d > 0 ? value.low : value.high, most = d > 0 ? j->goal.high : j->goal.low;

        if (o->period.last < j->from || d * (least - most) < 0)
            continue;
        if (j->until != DATE_NONE && o->period.last > j->until && j->as_of <= j->until)
            return;
        j->out->reached = earlier(o->period.last, o->published);
        if (j->until != DATE_NONE && o->period.last > j->until)
            j->out->notes |= NOTE_LATE;
        return;
    }
}

static void note_turn(struct judging *j)
{
    size_t n = j->series->count;

    if (j->target->kind == TARGET_REACH && j->out->verdict_low == VERDICT_ACHIEVED && n >= 2 &&
        j->target->direction * (quantity_point(&j->series->points[n - 1]->quantity) -
                                quantity_point(&j->series->points[n - 2]->quantity)) <
            0)
        j->out->notes |= NOTE_AT_RISK;
}

/* --- the other path ------------------------------------------------------------------------- */

/* Where nobody stated a path, whether the other one would give another verdict. */
static void compare_paths(struct judging *j, const struct corner *corners, size_t count)
{
    enum path other = j->out->path == PATH_LINEAR ? PATH_GEOMETRIC : PATH_LINEAR;
    struct judgement shadow = *j->out;
    struct judging k = *j;

    j->out->other_path_verdict = VERDICT_COUNT;
    if (other == PATH_GEOMETRIC && !above_zero(j))
        return;
    k.out = &shadow;
    shadow.verdict_low = shadow.verdict_high = VERDICT_COUNT;
    for (size_t i = 0; i < count; i++)
        take_verdict(&shadow, verdict_at(&k, &corners[i], other));
    j->out->other_path_verdict =
        shadow.verdict_low == shadow.verdict_high ? shadow.verdict_low : VERDICT_UNDETERMINED;
    if (shadow.verdict_low != j->out->verdict_low || shadow.verdict_high != j->out->verdict_high)
        j->out->notes |= NOTE_PATH_DEPENDENT;
}

void judge_way(struct judging *j)
{
    struct judgement *out = j->out;
    struct corner corners[CORNERS];
    size_t count;

    if (j->target->kind == TARGET_REACH) {
        find_reached(j);
        note_reached(j);
    }
    out->path = choose_path(j);
    count = corners_of(j, corners);
    for (size_t i = 0; i < count; i++)
        take_verdict(out, verdict_at(j, &corners[i], out->path));
    measure(j, corners, count);
    if (out->notes & NOTE_PATH_UNDECLARED)
        compare_paths(j, corners, count);
    if (out->verdict_low == VERDICT_ON_TRACK && out->pace.low >= pace_ahead)
        out->notes |= NOTE_AHEAD;
    note_turn(j);
}
