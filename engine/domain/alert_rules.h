/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What alerts there are, how severe they can be, and the rules an operator may set. */
#ifndef HEADWAY_DOMAIN_ALERT_RULES_H
#define HEADWAY_DOMAIN_ALERT_RULES_H

#include <stdbool.h>

enum alert_kind {
    ALERT_TARGET_LAGGING,
    ALERT_TARGET_MISSED,
    ALERT_MOVING_AWAY,
    ALERT_FIGURE_OVERDUE, /* of an indicator: the release calendar */
    ALERT_SOURCE_FAILING,
    ALERT_FIGURE_HELD, /* waits for a review */
    ALERT_CONFLICT,    /* publishers contradict each other about the latest periods */
    ALERT_KIND_COUNT
};

enum severity {
    SEVERITY_NONE,
    SEVERITY_INFO, /* undetermined, with lagging among the answers: told, never paged */
    SEVERITY_WARNING,
    SEVERITY_CRITICAL,
    SEVERITY_COUNT
};

struct alert_rules {
    double fire_below, clear_above; /* the pace; 1 is exactly on the path */
    int fire_after, clear_after;    /* new periods */
    double critical_share;          /* of the time that remains: a lag from there on is critical */
    int grace_days;                 /* after a figure was due; -1: by its frequency */
    int source_failures;            /* in a row */
    int repeat_days;                /* between two notices of one alert; 0: never again */
    int escalate_days;              /* firing and nobody acknowledged it; 0: never */
    bool off[ALERT_KIND_COUNT];
};

extern const struct alert_rules alert_rules_usual;

const char *alert_kind_name(enum alert_kind kind); /* "TargetLagging" */
bool alert_kind_parse(const char *name, enum alert_kind *out);
const char *severity_name(enum severity severity);
bool severity_parse(const char *name, enum severity *out);

#endif
