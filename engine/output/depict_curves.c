/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/depicting.h"

#include <math.h>
#include <string.h>

enum { SAMPLES = 48, GHOST_LAYERS = 3 };

void depict_add(struct depicting *d, enum curve_role role, enum curve_shape shape,
                const char *label, const struct curve_point *points, size_t count)
{
    struct curve_point *kept;

    if (count == 0 || d->out->curve_count == CURVES_MOST)
        return;
    kept = arena_alloc(d->arena, count * sizeof *kept);
    memcpy(kept, points, count * sizeof *kept);
    d->curves[d->out->curve_count++] = (struct curve){ role, shape, label, kept, count };
}

/* --- figures ------------------------------------------------------------------------------- */

static enum curve_shape shape_of(const struct indicator *indicator)
{
    return indicator->nature == NATURE_FLOW   ? CURVE_BARS
           : indicator->nature == NATURE_RATE ? CURVE_PERIODS
                                              : CURVE_STEPS;
}

static struct curve_point point_of(const struct depicting *d, const struct observation *o,
                                   struct interval value)
{
    bool stock = shape_of(d->of->indicator) == CURVE_STEPS;

    return (struct curve_point){ stock ? o->period.last : o->period.first, o->period.last,
                                 value.low, value.high };
}

static void add_hedges(struct depicting *d, struct curve_point *points)
{
    enum curve_shape shape =
        shape_of(d->of->indicator) == CURVE_STEPS ? CURVE_STEPS : CURVE_PERIODS;
    bool hedged = false;

    for (size_t i = 0; i < d->of->series->count; i++) {
        struct interval interval =
            quantity_interval(&d->of->series->points[i]->quantity, NULL);

        points[i] = point_of(d, d->of->series->points[i], interval);
        hedged |= interval.high > interval.low;
    }
    if (hedged)
        depict_add(d, CURVE_HEDGE, shape, depict_word(WORD_HEDGE, d->of->language), points,
                   d->of->series->count);
}

/* The layer-th figure of the point's period that is no longer in force; NULL: there is none. */
static const struct observation *superseded(const struct depicting *d,
                                            const struct observation *point, size_t layer)
{
    const struct series *series = d->of->series;

    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i];

        if (o->id != point->id && period_equal(o->period, point->period) &&
            o->modality == MODALITY_OBSERVATION && o->published <= d->of->as_of &&
            !quantity_equal(&o->quantity, &point->quantity) && layer-- == 0)
            return o;
    }
    return NULL;
}

static void add_ghosts(struct depicting *d, struct curve_point *points)
{
    for (size_t layer = 0; layer < GHOST_LAYERS; layer++) {
        size_t count = 0;

        for (size_t i = 0; i < d->of->series->count; i++) {
            const struct observation *o = superseded(d, d->of->series->points[i], layer);

            if (o)
                points[count++] = point_of(d, o, interval_point(quantity_point(&o->quantity)));
        }
        depict_add(d, CURVE_GHOST, CURVE_PERIODS,
                   layer == 0 ? depict_word(WORD_GHOST, d->of->language) : NULL, points, count);
    }
}

/* A cumulative target is about the sum since its start: that is what is drawn. */
static size_t sum_up(const struct depicting *d, struct curve_point *points)
{
    const struct judgement *judgement = d->of->judgement;
    date from = judgement->baseline_period.last;
    size_t count = 0;
    double sum = 0;

    for (size_t i = 0; i < d->of->series->count; i++) {
        const struct observation *o = d->of->series->points[i];

        if (judgement->baseline_period.frequency != FREQUENCY_NONE && o->period.last <= from)
            continue;
        sum += quantity_point(&o->quantity);
        points[count++] = (struct curve_point){ o->period.last, o->period.last, sum, sum };
    }
    return count;
}

void depict_figures(struct depicting *d)
{
    const struct series *series = d->of->series;
    struct curve_point *points = arena_alloc(d->arena, (series->count + 1) * sizeof *points);

    if (series->count == 0)
        return;
    if (d->of->target && d->of->target->kind == TARGET_CUMULATIVE) {
        depict_add(d, CURVE_FIGURES, CURVE_STEPS, depict_figures_label(d), points,
                   sum_up(d, points));
        return;
    }
    for (size_t i = 0; i < series->count; i++)
        points[i] = point_of(d, series->points[i],
                             interval_point(quantity_point(&series->points[i]->quantity)));
    depict_add(d, CURVE_FIGURES, shape_of(d->of->indicator), depict_figures_label(d), points,
               series->count);
    add_hedges(d, points);
    if (d->of->vintages)
        add_ghosts(d, points);
}

/* --- goal and path ------------------------------------------------------------------------- */

static date way_start(const struct depicting *d)
{
    const struct judgement *judgement = d->of->judgement;

    return judgement->baseline_period.frequency != FREQUENCY_NONE
               ? judgement->baseline_period.last
               : d->of->target->announced;
}

static bool has_level(const struct target *target)
{
    return target->kind == TARGET_REACH || target->kind == TARGET_KEEP ||
           target->kind == TARGET_CUMULATIVE;
}

void depict_goal(struct depicting *d)
{
    const struct target *target = d->of->target;
    struct interval goal = target_goal(target);
    date from = way_start(d), until = target->deadline;
    struct curve_point points[2];

    if (!has_level(target) || !interval_known(goal))
        return;
    if (until == DATE_NONE || until <= from)
        until = d->out->last;
    if (target->goal.qualifier == QUALIFIER_ABOUT) /* its tolerance is no goal of its own */
        goal = interval_point(quantity_point(&target->goal));
    points[0] = (struct curve_point){ from, from, goal.low, goal.high };
    points[1] = (struct curve_point){ until, until, goal.low, goal.high };
    if (from < until)
        depict_add(d, CURVE_GOAL, CURVE_SLOPES, depict_goal_label(d), points, 2);
}

/* As many points as the path needs: the legs of a linear or milestone path are straight. */
static size_t sample_path(const struct course *course, struct curve_point *points)
{
    size_t steps = course->path == PATH_GEOMETRIC ? SAMPLES : 1, count = 0;
    double days = course->until - course->from;

    for (size_t i = 0; i <= steps; i++) {
        date day = course->from + (date)lround(days * (double)i / (double)steps);
        double value = path_value(course, (day - course->from) / days);

        if (i == 0 || points[count - 1].last < day)
            points[count++] = (struct curve_point){ day, day, value, value };
    }
    return count;
}

static size_t milestone_path(const struct course *course, struct curve_point *points)
{
    size_t count = 0;

    points[count++] =
        (struct curve_point){ course->from, course->from, course->base, course->base };
    for (size_t i = 0; i < course->milestone_count && count < SAMPLES; i++) {
        date day = course->milestones[i].day;
        double value = path_value(course, course_elapsed(course, day));

        points[count++] = (struct curve_point){ day, day, value, value };
    }
    points[count++] =
        (struct curve_point){ course->until, course->until, course->goal, course->goal };
    return count;
}

static void add_milestones(struct depicting *d, const struct course *course)
{
    struct curve_point *points =
        arena_alloc(d->arena, (course->milestone_count + 1) * sizeof *points);

    for (size_t i = 0; i < course->milestone_count; i++) {
        date day = course->milestones[i].day;
        double value = path_value(course, course_elapsed(course, day));

        points[i] = (struct curve_point){ day, day, value, value };
    }
    depict_add(d, CURVE_PATH, CURVE_DOTS, depict_milestones_label(d), points,
               course->milestone_count);
}

void depict_path(struct depicting *d)
{
    const struct target *target = d->of->target;
    const struct judgement *judgement = d->of->judgement;
    struct course course = { .from = way_start(d), .until = target->deadline,
                             .base = judgement->baseline_value.value,
                             .goal = quantity_point(&target->goal), .path = judgement->path };
    struct curve_point points[SAMPLES + 2];
    bool way = target->kind == TARGET_REACH || target->kind == TARGET_CUMULATIVE;

    if (judgement->notes & NOTE_BASELINE_BEYOND) /* from beyond the goal no way leads to it */
        return;
    if (!way || judgement->path == PATH_UNDECLARED || target->deadline == DATE_NONE ||
        course.until <= course.from || !isfinite(course.base) || !isfinite(course.goal) ||
        (course.path == PATH_GEOMETRIC && (course.base <= 0 || course.goal <= 0)))
        return;
    course_plan(&course, target);
    depict_add(d, CURVE_PATH, CURVE_SLOPES, depict_word(WORD_PATH, d->of->language), points,
               course.path == PATH_MILESTONES ? milestone_path(&course, points)
                                              : sample_path(&course, points));
    if (course.path == PATH_MILESTONES)
        add_milestones(d, &course);
}

/* --- trend --------------------------------------------------------------------------------- */

/* Amounts and counts that never were below zero will not be: a band below it says nothing. */
static double least_possible(const struct depicting *d)
{
    const struct series *series = d->of->series;

    for (size_t i = 0; i < series->count; i++)
        if (quantity_point(&series->points[i]->quantity) < 0)
            return -INFINITY;
    return d->of->indicator->nature == NATURE_RATE ? -INFINITY : 0;
}

void depict_trend(struct depicting *d)
{
    struct trend trend = trend_of(d->of->series);
    struct curve_point line[SAMPLES + 1], band[SAMPLES + 1];
    double most = steps_between(trend.last, d->out->last, trend.frequency);
    double floor = least_possible(d);
    size_t count = 0;

    if (!d->of->judgement->by_trend || trend.count < 3 || !(most > 0) ||
        d->of->target->kind != TARGET_REACH)
        return;
    for (int i = 0; i <= SAMPLES; i++) {
        double part = (double)i / SAMPLES;
        double steps = most * part * part; /* close together where the band opens */
        date day = date_after_steps(trend.last, trend.frequency, steps);
        double value = trend_value(&trend, steps);
        double margin = steps > 0 ? trend_margin(&trend, steps) : 0;

        if (day == DATE_NONE || (count > 0 && line[count - 1].last >= day))
            continue;
        line[count] = (struct curve_point){ day, day, value, value };
        band[count++] =
            (struct curve_point){ day, day, fmax(value - margin, floor), value + margin };
    }
    depict_add(d, CURVE_PROJECTION, CURVE_SLOPES, depict_word(WORD_TREND, d->of->language), line,
               count);
    depict_add(d, CURVE_OUTLOOK, CURVE_SLOPES, depict_word(WORD_OUTLOOK, d->of->language), band,
               count);
}
