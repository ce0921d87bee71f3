/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/path.h"

#include "domain/unit.h"

#include <math.h>
#include <string.h>

/* A baseline that is past a milestone already has reached it: the plan does not lead back. */
static double planned_on(const struct course *course, double value)
{
    double low = fmin(course->base, course->goal), high = fmax(course->base, course->goal);

    return fmin(fmax(value, low), high);
}

/* Corner 0 is the baseline, then the milestones, the last one the goal. */
static struct plan_corner corner_of(const struct course *course, size_t i)
{
    if (i == 0)
        return (struct plan_corner){ course->from, course->base };
    if (i <= course->milestone_count)
        return (struct plan_corner){ course->milestones[i - 1].day,
                                     planned_on(course,
                                                dec_double(course->milestones[i - 1].value)) };
    return (struct plan_corner){ course->until, course->goal };
}

static struct plan_leg leg_of(const struct course *course, size_t i)
{
    return (struct plan_leg){ corner_of(course, i), corner_of(course, i + 1) };
}

struct plan_leg plan_leg_on(const struct course *course, double day)
{
    size_t i = 0;

    while (i < course->milestone_count && corner_of(course, i + 1).day < day)
        i++;
    return leg_of(course, i);
}

struct plan_leg plan_leg_at(const struct course *course, double value)
{
    double direction = course->goal > course->base ? 1 : -1;
    size_t i = 0;

    while (i < course->milestone_count &&
           direction * (value - corner_of(course, i + 1).value) >= 0)
        i++;
    return leg_of(course, i);
}

static double planned_value(const struct course *course, double day)
{
    struct plan_leg leg = plan_leg_on(course, day);
    struct plan_corner a = leg.from, b = leg.to;

    return b.day > a.day ? a.value + (b.value - a.value) * (day - a.day) / (b.day - a.day)
                         : b.value;
}

/* The day on which the plan had this value. */
static double earned_day(const struct course *course, double value)
{
    double direction = course->goal > course->base ? 1 : -1;
    struct plan_leg leg = plan_leg_at(course, value);
    struct plan_corner a = leg.from, b = leg.to;

    if (b.value == a.value && direction * (value - a.value) >= 0)
        return b.day; /* a last leg on which nothing was planned */
    if (b.value == a.value) /* behind a start from which nothing was planned: the whole slope */
        return a.day + ((double)course->until - course->from) * (value - a.value) /
                           (course->goal - course->base);
    return a.day + (b.day - a.day) * (value - a.value) / (b.value - a.value);
}

void course_plan(struct course *course, const struct target *target)
{
    course->milestones = target->milestones;
    course->milestone_count = target->milestone_count;
    while (course->milestone_count > 0 && course->milestones->day <= course->from) {
        course->milestones++;
        course->milestone_count--;
    }
}

double course_elapsed(const struct course *course, date at)
{
    double planned = (double)course->until - course->from;

    return planned > 0 ? ((double)at - course->from) / planned : NAN;
}

double path_value(const struct course *course, double share)
{
    double planned = (double)course->until - course->from;

    switch (course->path) {
    case PATH_GEOMETRIC:
        return course->base * pow(course->goal / course->base, share);
    case PATH_MILESTONES:
        return planned_value(course, course->from + share * planned);
    case PATH_LINEAR:
    case PATH_UNDECLARED:
    case PATH_COUNT:
        break;
    }
    return course->base + (course->goal - course->base) * share;
}

double path_share(const struct course *course, double value)
{
    double planned = (double)course->until - course->from;

    if (course->goal == course->base)
        return NAN;
    switch (course->path) {
    case PATH_GEOMETRIC:
        return log(value / course->base) / log(course->goal / course->base);
    case PATH_MILESTONES:
        return planned > 0 ? (earned_day(course, value) - course->from) / planned : NAN;
    case PATH_LINEAR:
    case PATH_UNDECLARED:
    case PATH_COUNT:
        break;
    }
    return (value - course->base) / (course->goal - course->base);
}

enum path path_default(const struct indicator *indicator, enum direction direction, double base,
                       double goal)
{
    const char *unit = indicator->unit ? indicator->unit : "";

    if (direction == DIRECTION_DECREASE || base <= 0 || goal <= base)
        return PATH_LINEAR;
    if (indicator->nature == NATURE_RATE || unit_is_share(unit) || strcmp(unit, "index") == 0)
        return PATH_LINEAR;
    return PATH_GEOMETRIC;
}
