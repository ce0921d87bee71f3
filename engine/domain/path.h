/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way from a baseline to a goal. A path has two faces: what is expected on a day, and how
 * much of the way a value stands for. */
#ifndef HEADWAY_DOMAIN_PATH_H
#define HEADWAY_DOMAIN_PATH_H

#include "domain/indicator.h"
#include "domain/target.h"

struct course {
    date from, until;
    double base, goal;
    enum path path; /* linear, geometric or milestones; geometric: all amounts above zero */
    const struct milestone *milestones; /* between from and until, ascending; borrowed */
    size_t milestone_count;
};

/* Takes the target's milestones into a course that has its `from`: a baseline that is only the
 * first figure after the announcement may be later than some, and they are not on its way. One
 * that the baseline had passed counts as reached: the plan stays level until its day. */
void course_plan(struct course *course, const struct target *target);

/* A piece of a plan of milestones, between two days on which it says a value: of the baseline, a
 * milestone or the goal. Days as numbers, since formulas divide them. */
struct plan_corner {
    double day, value;
};
struct plan_leg {
    struct plan_corner from, to;
};
/* The leg that a day lies on, and the one that ends at the first corner the value has not reached;
 * before and behind them all the first and the last. */
struct plan_leg plan_leg_on(const struct course *course, double day);
struct plan_leg plan_leg_at(const struct course *course, double value);

/* Share of the days from `from` to `until` that have passed; NaN where there are none. */
double course_elapsed(const struct course *course, date at);

/* The value after a share of the way, 0 at the start and 1 at the goal: b + (T - b) s, or
 * b (T / b)^s, or the plan's on that day. Not clamped, except that a plan of milestones goes on
 * along its first or last leg. */
double path_value(const struct course *course, double share);

/* The share of the way that a value stands for, the inverse: (v - b) / (T - b), or
 * ln(v / b) / ln(T / b), or by milestones the earned schedule over the planned time (Lipke:
 * ES = C + (EV - PV_C) / (PV_C+1 - PV_C)). NaN where goal and base are equal. */
double path_share(const struct course *course, double value);

/* The path where a source states none: geometric for growing amounts above zero, linear for
 * shares, indices, rates and whatever touches zero. */
enum path path_default(const struct indicator *indicator, enum direction direction, double base,
                       double goal);

#endif
