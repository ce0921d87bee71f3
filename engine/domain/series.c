/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/series.h"

#include <stdlib.h>

bool observation_prevails(const struct observation *a, const struct observation *b)
{
    if (a->rank != b->rank)
        return a->rank < b->rank;
    if (a->published != b->published)
        return a->published > b->published;
    return a->id > b->id;
}

/* By period, the one in force first. */
static int compare(const struct observation *a, const struct observation *b)
{
    int order = period_compare(a->period, b->period);

    if (order == 0)
        order = observation_prevails(b, a) - observation_prevails(a, b);
    return order;
}

static int compare_places(const void *a, const void *b)
{
    return compare(*(const struct observation *const *)a, *(const struct observation *const *)b);
}

/* The ledger hands figures out in the order of their periods, so few are out of place. */
static void sort(const struct observation **points, size_t count)
{
    enum { SHORT = 48 };

    if (count > SHORT) {
        size_t ordered = 1;

        while (ordered < count && compare(points[ordered - 1], points[ordered]) <= 0)
            ordered++;
        if (ordered < count)
            qsort(points, count, sizeof points[0], compare_places);
        return;
    }
    for (size_t i = 1; i < count; i++) {
        const struct observation *moved = points[i];
        size_t place = i;

        for (; place > 0 && compare(points[place - 1], moved) > 0; place--)
            points[place] = points[place - 1];
        points[place] = moved;
    }
}

struct series series_in_force(const struct observation *observations, size_t count,
                              enum frequency frequency, date as_of, const struct observation **room)
{
    size_t found = 0, kept = 0;

    for (size_t i = 0; i < count; i++) {
        const struct observation *o = &observations[i];

        if (o->period.frequency == frequency && o->published <= as_of &&
            o->modality == MODALITY_OBSERVATION)
            room[found++] = o;
    }
    sort(room, found);
    for (size_t i = 0; i < found; i++)
        if (kept == 0 || !period_equal(room[kept - 1]->period, room[i]->period))
            room[kept++] = room[i];
    return (struct series){ room, kept, frequency, observations, count };
}

const struct observation *series_at(const struct series *series, date day)
{
    size_t low = 0, high = series->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (series->points[middle]->period.last <= day)
            low = middle + 1;
        else
            high = middle;
    }
    return low > 0 ? series->points[low - 1] : NULL;
}

const struct observation *series_of(const struct series *series, struct period period)
{
    for (size_t i = series->count; i-- > 0;) {
        int order = period_compare(series->points[i]->period, period);

        if (order == 0)
            return series->points[i];
        if (order < 0)
            break;
    }
    return NULL;
}

struct period series_known_period(const struct series *series, date day)
{
    struct period found = { 0 };

    for (size_t i = 0; i < series->observation_count; i++) {
        const struct observation *o = &series->observations[i];

        if (o->period.frequency == series->frequency && o->modality == MODALITY_OBSERVATION &&
            o->published <= day && o->period.last <= day &&
            (found.frequency == FREQUENCY_NONE || period_compare(found, o->period) < 0))
            found = o->period;
    }
    return found;
}
