/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/likely.h"

#include "base/mem.h"
#include "domain/series.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { CHANGES_LEAST = 5, NEAR_PERIODS = 64 };

static const double deviations_most = 10, consistency = 1.4826, factor_most = 1.5,
                    factor_unknown = 10, share_most = 0.25, seen_most = 1.5;

static int compare_numbers(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static double median(double *numbers, size_t count)
{
    qsort(numbers, count, sizeof *numbers, compare_numbers);
    return count % 2 ? numbers[count / 2] : (numbers[count / 2 - 1] + numbers[count / 2]) / 2;
}

/* The point to compare with: its own period, else the last before it, else the first behind. */
static size_t reference_of(const struct series *series, struct period period)
{
    size_t at = 0;

    for (size_t i = 0; i < series->count; i++)
        if (period_compare(series->points[i]->period, period) <= 0)
            at = i;
    return at;
}

static double change(double from, double to, bool ratios)
{
    return ratios ? log(to / from) : to - from;
}

/* How far a change may be from the median one; numbers[] are the values in order. */
static double width(const double *values, size_t count, bool ratios, double *middle)
{
    double *changes = mem_array(count, sizeof *changes), least, spread;

    for (size_t i = 0; i + 1 < count; i++)
        changes[i] = change(values[i], values[i + 1], ratios);
    *middle = median(changes, count - 1);
    for (size_t i = 0; i + 1 < count; i++)
        changes[i] = fabs(changes[i] - *middle);
    spread = deviations_most * consistency * median(changes, count - 1);
    spread = fmax(spread, seen_most * changes[count - 2]); /* the median has sorted them */
    if (ratios) {
        least = log(factor_most);
    } else {
        for (size_t i = 0; i < count; i++)
            changes[i] = fabs(values[i]);
        least = share_most * median(changes, count);
    }
    free(changes);
    return fmax(spread, least);
}

/* Periods from one to the other: 0 for a revision, below 0 where history is filled in. */
static double steps_between(struct period from, struct period to)
{
    int days = frequency_days(to.frequency);

    if (period_equal(from, to))
        return 0;
    return days > 0 ? round((double)(to.last - from.last) / days) : 1;
}

static bool likely_among(double value, const struct series *series, const double *values,
                         struct period period, char *reason, size_t size)
{
    size_t at = reference_of(series, period);
    double steps = steps_between(series->points[at]->period, period);
    bool ratios = value > 0;
    double middle = 0, most = log(factor_unknown), moved;
    char text[PERIOD_TEXT];

    for (size_t i = 0; i < series->count; i++)
        ratios = ratios && values[i] > 0;
    moved = change(values[at], value, ratios);
    if (series->count > CHANGES_LEAST)
        most = width(values, series->count, ratios, &middle);
    else if (!ratios)
        return true;
    if (fabs(moved) <= (ratios ? log(factor_most) : 0) ||
        fabs(moved - steps * middle) <= most * sqrt(fmax(fabs(steps), 1)))
        return true;
    period_print(series->points[at]->period, text);
    if (ratios)
        snprintf(reason, size, "%.3g times the figure for %s, beyond what its history makes likely",
                 exp(moved), text);
    else
        snprintf(reason, size, "%+.3g from the figure for %s, beyond what its history makes likely",
                 moved, text);
    return false;
}

/* What was usual long ago says little; it also keeps the work for one figure small. */
static bool is_near(const struct observation *known, const struct observation *observation)
{
    int span = NEAR_PERIODS * frequency_days(observation->period.frequency);

    return known->period.frequency == observation->period.frequency &&
           (span == 0 || abs(known->period.last - observation->period.last) <= span);
}

bool observation_likely(const struct observation *observation, const struct observation *accepted,
                        size_t count, char *reason, size_t size)
{
    const struct observation **room;
    struct observation *near;
    struct series series;
    double *values;
    bool likely = true;
    size_t near_count = 0;

    if (count == 0 || observation->modality != MODALITY_OBSERVATION)
        return true;
    room = mem_array(count, sizeof *room);
    near = mem_array(count, sizeof *near);
    for (size_t i = 0; i < count; i++)
        if (is_near(&accepted[i], observation))
            near[near_count++] = accepted[i];
    series = series_in_force(near, near_count, observation->period.frequency,
                             date_from_civil(9999, 12, 31), room);
    if (series.count > 0) {
        values = mem_array(series.count, sizeof *values);
        for (size_t i = 0; i < series.count; i++)
            values[i] = quantity_point(&series.points[i]->quantity);
        likely = likely_among(quantity_point(&observation->quantity), &series, values,
                              observation->period, reason, size);
        free(values);
    }
    free(near);
    free(room);
    return likely;
}
