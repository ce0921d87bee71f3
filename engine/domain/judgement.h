/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Is it on track? The default method on plain structs, without I/O and without a clock: the same
 * figures and the same day give the same answer for ever.
 *
 * Every quantity is carried as told and as the interval that the hedges leave: the formulas are
 * monotone in latest value, baseline and goal one at a time, so the ends lie at the corners. A
 * verdict that is the same at all corners is certain; otherwise it is undetermined between the
 * worst and the best. Periods are judged at their own end. NaN says "cannot be computed" and an
 * infinite end "no bound known"; neither is ever printed. */
#ifndef HEADWAY_DOMAIN_JUDGEMENT_H
#define HEADWAY_DOMAIN_JUDGEMENT_H

#include "base/buf.h"
#include "domain/indicator.h"
#include "domain/interval.h"
#include "domain/path.h"
#include "domain/projection.h"
#include "domain/series.h"
#include "domain/target.h"
#include "domain/verdict.h"

struct measure {
    double value; /* from the numbers as told */
    double low, high;
};

/* A quantity as it is shown: more than 300 begins at 300, not at the next double. */
struct measure measure_told(const struct quantity *quantity, struct interval interval);

/* What there is to say beside the verdict; reason.c has the words. */
enum note {
    NOTE_NO_FIGURE = 1 << 0,
    NOTE_NO_BASELINE = 1 << 1,    /* no figure of the period that was declared */
    NOTE_BASELINE_AFTER = 1 << 2, /* no figure when announced: the first one after it */
    NOTE_GOAL_IS_BASELINE = 1 << 3,
    NOTE_BASELINE_BEYOND = 1 << 4, /* the baseline had passed the goal already */
    NOTE_MIXED_SIGNS = 1 << 5,
    NOTE_LINEAR_INSTEAD = 1 << 6, /* not above zero: no geometric path */
    NOTE_PATH_UNDECLARED = 1 << 7,
    NOTE_PATH_DEPENDENT = 1 << 8, /* the other path would give another verdict */
    NOTE_HEDGED = 1 << 9,
    NOTE_PROVISIONAL = 1 << 10,
    NOTE_TWO_POINTS = 1 << 11,
    NOTE_AHEAD = 1 << 12,
    NOTE_AT_RISK = 1 << 13, /* achieved, and the last change led away from the goal */
    NOTE_NO_SCHEDULE_EARNED = 1 << 14,
    NOTE_BEYOND_HORIZON = 1 << 15, /* the trend gets there after three times that time */
    NOTE_NEVER = 1 << 16,          /* the trend does not lead to the goal */
    NOTE_NOT_BEFORE = 1 << 17,     /* one edge of the band never gets there */
    NOTE_MISSING_PERIODS = 1 << 18,
    NOTE_WINDOW_NOT_BEGUN = 1 << 19,
    NOTE_NO_TIME_LEFT = 1 << 20, /* the last figure is not before the deadline */
    NOTE_NO_TIME_PASSED = 1 << 21,
    NOTE_LATE = 1 << 22, /* reached after the deadline */
    NOTE_EVENT_OPEN = 1 << 23,
    NOTE_DEADLINE_BEFORE_BASELINE = 1 << 24,
    NOTE_NO_DEADLINE = 1 << 25,
    NOTE_KEEP = 1 << 26, /* no way to go, so no pace */
    NOTE_DIRECTION = 1 << 27,
    NOTE_PART_PERIOD = 1 << 28, /* a flow that began before the window counts with a part */
    NOTE_KEPT_UNSEEN = 1 << 29, /* keep: periods of the window are missing */
    NOTE_TREND_LATE = 1 << 30,  /* on the path, and the trend gets there after the deadline */
};

struct judgement {
    enum target_kind kind;
    enum direction direction;
    date as_of, deadline;

    const struct observation *baseline; /* NULL where the target states the value, or none is */
    struct period baseline_period;      /* FREQUENCY_NONE: unknown */
    struct measure baseline_value;
    const struct observation *latest; /* NULL: no figure */
    struct measure latest_value;      /* cumulative targets: the sum */
    struct measure goal;

    enum path path; /* the one that was used */
    double elapsed;
    struct measure attained, expected, gap, pace, lag_days;
    struct measure required_rate, actual_rate, required_remaining_rate;
    struct measure required_change, actual_change, required_remaining_change;
    struct measure worst; /* keep: the least headroom in the window, d (v - T) */

    struct projection projected; /* DATE_NONE where there is none */
    bool by_trend;               /* else by pace, from two points */
    date arrival_by_pace;
    enum frequency frequency; /* with NOTE_NO_FIGURE: another one, of which there are figures */
    date reached; /* end of the first period that certainly reached the goal */

    enum verdict verdict, verdict_low, verdict_high;
    enum verdict other_path_verdict; /* with NOTE_PATH_UNDECLARED */
    bool certain;
    enum confidence confidence;
    size_t points; /* figures from the baseline on, with it */
    uint32_t notes;
};

/* Judges a target as of a day. The series is that of the target's frequency in force on that day;
 * the judgement points into it. */
void judge(const struct target *target, const struct indicator *indicator,
           const struct series *series, date as_of, struct judgement *out);

/* Why the verdict is what it is, and why what is missing is missing: one line of English. */
void judgement_reason(const struct judgement *judgement, struct buf *out);

/* Whether a pace is told as a rate of growth: on a geometric path. On any other, and of shares,
 * indices and what falls, it is a change, so much a year. */
bool judgement_by_rate(const struct judgement *judgement, const struct indicator *indicator);

/* Whether anything is left of the way, by the figures as told: else no pace is asked for. */
bool judgement_is_open(const struct judgement *judgement);

/* The way that a target with a baseline and a deadline was judged by, of the figures as told. */
struct course judgement_course(const struct judgement *judgement, const struct target *target);

/* The goal as an interval. The hedge of a bound is on the side that does not matter (over 1000
 * asks for 1000), a range is its two ends, and "about x" is kept by what comes within 5 % of x,
 * as the method has it for the pace, and at most half of its last digit: short of x, but not by
 * more, is undetermined. */
struct interval target_goal(const struct target *target);

#endif
