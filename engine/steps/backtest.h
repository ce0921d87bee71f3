/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hindsight: what the verdicts would have been on every day since a target was announced, against
 * what became of it; and how often the band of the trend held the figure that came next. */
#ifndef HEADWAY_STEPS_BACKTEST_H
#define HEADWAY_STEPS_BACKTEST_H

#include "domain/judgement.h"
#include "steps/observations.h"

struct backtest_turn {
    date day; /* the first day of this answer */
    enum verdict verdict, low, high;
};

/* What a verdict foretells: that the goal will be reached, or missed, or nothing. */
enum call { CALL_NONE, CALL_REACHED, CALL_MISSED };
enum call call_of(enum verdict low, enum verdict high);

struct backtest {
    const struct target *target;
    const struct indicator *indicator;
    enum verdict outcome;        /* achieved or missed; else what it is today: no outcome known */
    struct backtest_turn *turns; /* the caller frees */
    size_t turn_count;
    /* Before the deadline, by days from the announcement on; a goal that is reached already is no
     * prediction, so only the days before that are called or right: */
    int days, days_called, days_right;
    date called;   /* the first day of a call that came true; DATE_NONE: none before the end */
    date foretold; /* the same of one that was a prediction */
    date settled;  /* from then on until the deadline every call came true; DATE_NONE: never */
};

/* Replays one target up to the day. */
int backtest(const struct observation_source *source, const struct target *target, date today,
             struct backtest *out, struct err *err);

/* Of one series, at every figure from the fourth on: whether the band of the trend before it, as
 * it was known on the day before the figure was published, held the figure as first published. */
struct coverage {
    size_t held, forecasts;
};
void backtest_bands(const struct observation_list *list, enum frequency frequency,
                    struct coverage *coverage);

#endif
