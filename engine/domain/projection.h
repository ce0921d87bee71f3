/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a goal will be reached by the trend of the figures: a random walk with drift. The central
 * path is v + h m and the band v + h m +- t s sqrt(h + h^2 / (n - 1)), with m and s the mean and
 * the standard deviation (n - 2 degrees of freedom) of the first differences and t the .90
 * quantile of Student's distribution, so that the band holds four of five outcomes. Over gaps
 * the differences count by their length. */
#ifndef HEADWAY_DOMAIN_PROJECTION_H
#define HEADWAY_DOMAIN_PROJECTION_H

#include "domain/series.h"

struct trend {
    size_t count;             /* points; below 3 there is no trend */
    double value;             /* of the last point */
    double drift;             /* m: mean change a step */
    double deviation;         /* s: standard deviation of the change a step */
    double steps;             /* from the first to the last point */
    double quantile;          /* t(.90, n - 2) */
    enum frequency frequency; /* a step is one period, or a day for stocks and ranges */
    date last;
};

/* Of the points' values as told, as many as there are points. */
struct trend trend_of(const struct series *series);

/* Where the trend puts the value some steps ahead, and half the width of its band. */
double trend_value(const struct trend *trend, double steps);
double trend_margin(const struct trend *trend, double steps);

struct projection {
    date day;      /* the central path reaches the goal */
    date earliest; /* the favourable edge of the band does */
    date latest;   /* the other edge does; DATE_NONE: never: "not before the earliest day" */
};

/* A day is DATE_NONE where the line never gets there, or not by `horizon`. */
struct projection trend_arrival(const struct trend *trend, int direction, double goal,
                                date horizon);

/* The day that lies a number of steps of a frequency behind the last day of a period. */
date date_after_steps(date last, enum frequency frequency, double steps);

/* Steps of a frequency between the ends of two periods: months count as months whatever their
 * length. */
double steps_between(date from, date to, enum frequency frequency);

/* Student's t: the quantile .90 for the degrees of freedom (at least 1). */
double student_90(size_t degrees);

#endif
