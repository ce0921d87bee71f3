/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of judge() share; nothing else includes this. */
#ifndef HEADWAY_DOMAIN_JUDGING_H
#define HEADWAY_DOMAIN_JUDGING_H

#include "domain/judgement.h"
#include "domain/progress.h"

struct judging {
    const struct target *target;
    const struct indicator *indicator;
    const struct series *series;
    date as_of;
    date from, at, until; /* baseline, latest figure, deadline */
    struct interval base, latest, goal;
    struct interval reached; /* the best value dated by the deadline */
    bool base_known;         /* declared, or known on the day of the announcement */
    bool one_figure;         /* baseline and latest are the same */
    bool stale;
    struct judgement *out;
};

struct measure measure_none(void);
struct measure measure_of(double value, struct interval interval);

/* Takes a verdict into the judgement: the worst and the best of all that were taken. */
void take_verdict(struct judgement *out, enum verdict verdict);
void settle(struct judgement *out, enum verdict verdict); /* one verdict, certain */

/* Makes a figure the latest one, with its interval and its day. */
void take_latest(struct judging *j, const struct observation *latest);

/* reach and, of a sum, cumulative: measures and verdict from the corners of base, latest, goal. */
void judge_way(struct judging *j);

void judge_keep(struct judging *j);
void judge_cumulative(struct judging *j);
void judge_direction(struct judging *j);
void judge_event(struct judging *j);

/* Age of the latest figure against what the indicator's rhythm lets one expect. */
bool series_stale(const struct series *series, const struct indicator *indicator, date as_of);

#endif
