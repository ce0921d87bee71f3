/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/calendar.h"

#include <stdlib.h>

enum { RECENT = 8, RHYTHM_LEAST = 6, GRACE_LEAST = 3, GRACE_MOST = 60 };

static int compare_days(const void *a, const void *b)
{
    int left = *(const int *)a, right = *(const int *)b;

    return (left > right) - (left < right);
}

static int median(int *days, int count)
{
    if (count == 0)
        return 0;
    qsort(days, (size_t)count, sizeof *days, compare_days);
    return days[count / 2];
}

/* Over the last figures, from one period to the next. */
static int usual_distance(const struct series *series)
{
    int days[RECENT], count = 0;

    for (size_t i = series->count; i-- > 1 && count < RECENT;)
        days[count++] = series->points[i]->period.last - series->points[i - 1]->period.last;
    return median(days, count);
}

/* Over the last figures, from the end of the period to its publication. One that was published with
 * the figure after it, or later, says nothing: a table that was read for the first time gives all
 * its years on one day, and a revision comes years afterwards. */
static int usual_lag(const struct series *series)
{
    int days[RECENT], count = 0;
    date next = DATE_NONE;

    for (size_t i = series->count; i-- > 0 && count < RECENT;) {
        const struct observation *o = series->points[i];

        if (next == DATE_NONE || o->published < next)
            days[count++] = o->published - o->period.last;
        next = o->published;
    }
    return median(days, count);
}

static int lag_of(const struct series *series, const struct indicator *indicator)
{
    int lag = indicator->publication_lag;

    if (lag < 0)
        lag = usual_lag(series);
    return lag > 0 ? lag : 0; /* an estimate is published before its period ends */
}

static int grace_of(int length, int grace_days)
{
    int grace = length / 4;

    if (grace_days >= 0)
        return grace_days;
    return grace < GRACE_LEAST ? GRACE_LEAST : grace > GRACE_MOST ? GRACE_MOST : grace;
}

/* January alone is not published where the year to date is: February holds both. */
static struct period next_period(struct period last)
{
    struct period next = period_step(last, 1);

    if (next.frequency == FREQUENCY_YTD && date_civil(next.last).month == 1)
        next = period_step(next, 1);
    return next;
}

struct release release_next(const struct series *series, const struct indicator *indicator,
                            int grace_days)
{
    struct release release = { .due = DATE_NONE };
    bool irregular = series->frequency == FREQUENCY_DAY || series->frequency == FREQUENCY_RANGE ||
                     series->frequency == FREQUENCY_NONE;
    struct period last;
    int spacing;

    if (series->count == 0)
        return release;
    last = series->points[series->count - 1]->period;
    if (irregular && series->count < RHYTHM_LEAST)
        return release;
    if (irregular) {
        spacing = usual_distance(series);
        release.period = period_of_day(last.last + spacing);
    } else {
        release.period = next_period(last);
        spacing = release.period.last - last.last;
    }
    release.due = release.period.last + lag_of(series, indicator);
    release.grace = grace_of(spacing, grace_days);
    return release;
}
