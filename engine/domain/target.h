/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is aimed at: an entry of the catalogue. A target that replaces another names it; both
 * stay, and each is judged as of its own day. All texts are borrowed from the configuration. */
#ifndef HEADWAY_DOMAIN_TARGET_H
#define HEADWAY_DOMAIN_TARGET_H

#include "domain/figure.h"
#include "domain/language.h"

enum target_kind {
    TARGET_REACH,      /* a value by a deadline */
    TARGET_KEEP,       /* below a ceiling or above a floor, in every period of the window */
    TARGET_DIRECTION,  /* only up or down */
    TARGET_CUMULATIVE, /* the sum of flows since the start of the window */
    TARGET_MILESTONE,  /* an event by a day */
    TARGET_KIND_COUNT
};

enum path { PATH_UNDECLARED, PATH_LINEAR, PATH_GEOMETRIC, PATH_MILESTONES, PATH_COUNT };

enum direction { DIRECTION_DECREASE = -1, DIRECTION_INCREASE = 1 };

struct milestone {
    date day;
    struct dec value; /* base units */
};

/* The same target said again, by whom and when. */
struct statement {
    date published;
    struct provenance provenance;
};

struct target {
    const char *id, *indicator;
    const char *title[LANGUAGE_COUNT]; /* all NULL: the indicator's */
    enum target_kind kind;
    enum direction direction;
    enum path path;
    struct quantity goal; /* base units */
    date announced;
    date deadline;        /* DATE_NONE where none was set; of a window its last day */
    struct period window; /* keep and cumulative: the periods that count; FREQUENCY_NONE: from
                             the announcement to the deadline */
    enum frequency frequency; /* of the series it judges */
    /* Where the path starts. Neither given: the latest figure known on the day it was announced
     * whose period had ended, else the first one after it. */
    struct period baseline_period;  /* FREQUENCY_NONE: not given */
    struct quantity baseline_value; /* no value: the ledger's figure of that period */
    const struct milestone *milestones; /* PATH_MILESTONES: ascending days, without the goal */
    size_t milestone_count;
    const char *replaces; /* id of the target that this one took the place of */
    struct provenance provenance;
    const struct statement *statements; /* besides that one; in the order of the catalogue */
    size_t statement_count;
    const char *note;
};

const char *target_kind_name(enum target_kind kind);
const char *path_name(enum path path);
bool path_parse(const char *name, enum path *out);
const char *direction_name(enum direction direction); /* "increase", "decrease" */

#endif
