/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Judging single cases by methods that offices have published, each in its own words and with its
 * own numbers, to the letter; and by our own. One file a method in domain/methods. */
#ifndef HEADWAY_DOMAIN_ASSESS_H
#define HEADWAY_DOMAIN_ASSESS_H

#include "base/buf.h"
#include "domain/period.h"
#include "domain/target.h"

#include <math.h>

struct assess_point {
    struct period period;
    struct dec value;
    double number; /* the value as a double */
};

struct assess_case {
    enum direction direction;
    char rule; /* of destatis: K, J, R, or 0 where none is given */
    bool has_base, has_latest, has_goal, has_deadline, has_limit;
    bool base_chosen; /* set by assess(): the base is the first of the points */
    struct assess_point base, latest;
    struct period deadline;
    struct dec goal;
    double goal_number, limit;
    const struct assess_point *points; /* ascending, one a period; may be none */
    size_t point_count;
    double base_error, latest_error; /* standard errors; NaN where not known */
    enum path path;
    date as_of; /* DATE_NONE: the end of the latest period */
};

struct assess_result {
    double ratio, score; /* NaN where the method has none or it is undefined */
    const char *verdict; /* a word of the method, or not_evaluable */
    struct buf *reason;  /* the caller's, empty on entry */
};

struct assess_method {
    const char *name;
    void (*assess)(const struct assess_case *assessed, struct assess_result *result);
};

extern const struct assess_method assess_headway, assess_statcan, assess_destatis,
    assess_healthy_people, assess_un;

const struct assess_method *assess_method_find(const char *name); /* NULL: no such method */
const char *assess_method_names(void);                            /* for a message */

/* Judges one case. Where base or latest are missing they are the first and the last of the points.
 * An infinity never comes out: it makes the case not_evaluable. */
void assess(const struct assess_method *method, const struct assess_case *assessed,
            struct assess_result *result);

/* For the methods: compound change a year, (to / from)^(1 / years) - 1. */
double assess_rate(double from, double to, double years);
void assess_refuse(struct assess_result *result, const char *verdict, const char *reason);

#endif
