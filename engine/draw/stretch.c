/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/stretch.h"

#include "base/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What one figure claims; by last day. */
struct claim {
    date first, last;
    double value;
    date earliest; /* first day that this claim or any after it speaks of */
};

static bool holds_until_next(enum nature nature)
{
    return nature != NATURE_FLOW && nature != NATURE_RATE;
}

/* A count holds until the day before the next; a second count on a day claims nothing. */
static void claim_as_stock(struct claim *claims, size_t count)
{
    date next = count > 0 ? claims[count - 1].last + 1 : 0;

    for (size_t i = count; i-- > 0;) {
        claims[i].first = claims[i].last;
        if (i > 0 && claims[i - 1].last == claims[i].last) {
            claims[i].first = claims[i].last + 1;
            continue;
        }
        claims[i].last = next - 1;
        next = claims[i].first;
    }
}

/* Drops what ends before 1970 and cuts what begins before it; returns how many are left. */
static size_t cut_at_1970(struct claim *claims, size_t count)
{
    size_t kept = 0;

    for (size_t i = 0; i < count; i++) {
        if (claims[i].last < 0)
            continue;
        claims[kept] = claims[i];
        if (claims[kept].first < 0)
            claims[kept].first = 0;
        kept++;
    }
    return kept;
}

static struct claim *make_claims(const struct ring_job *job, size_t *count)
{
    struct claim *claims = mem_array(job->count + 1, sizeof *claims);
    date earliest = INT32_MAX;

    for (size_t i = 0; i < job->count; i++)
        claims[i] = (struct claim){ job->points[i].first, job->points[i].last,
                                    job->points[i].value, 0 };
    if (holds_until_next(job->nature))
        claim_as_stock(claims, job->count);
    *count = cut_at_1970(claims, job->count);
    for (size_t i = *count; i-- > 0;) {
        if (claims[i].first < earliest && claims[i].first <= claims[i].last)
            earliest = claims[i].first;
        claims[i].earliest = earliest;
    }
    return claims;
}

/* The stretch that begins on the day; claims[0] is the first that has not ended by then. */
static struct stretch stretch_from(const struct claim *claims, date day)
{
    date end = INT32_MAX;

    if (claims[0].earliest > day)
        return (struct stretch){ claims[0].earliest, NAN };
    while (claims->first > day || claims->last < day) { /* ends before the last claim */
        if (claims->first > day && claims->first < end && claims->first <= claims->last)
            end = claims->first;
        claims++;
    }
    return (struct stretch){ claims->last < end ? claims->last + 1 : end, claims->value };
}

static void fill_from(const struct claim *claims, size_t count, struct stretches *out)
{
    date day = out->start;

    for (size_t at = 0; at < count;) {
        if (claims[at].last < day || claims[at].first > claims[at].last) {
            at++;
            continue;
        }
        out->items[out->count] = stretch_from(claims + at, day);
        day = out->items[out->count++].end;
    }
}

void stretches_of(const struct ring_job *job, struct stretches *out)
{
    size_t count;
    struct claim *claims = make_claims(job, &count);

    *out = (struct stretches){ .items = mem_array(2 * job->count + 2, sizeof *out->items),
                               .start = count > 0 ? claims[0].earliest : 0,
                               .before_1970 = job->count - count };
    fill_from(claims, count, out);
    free(claims);
}

/* Whether the figures speak of days that the file has behind it: then it is made anew. */
static bool reaches_back(const struct ring_job *job, date end, double value)
{
    bool stock = holds_until_next(job->nature);

    for (size_t i = 0; i < job->count; i++)
        if ((stock ? job->points[i].last : job->points[i].first) < end)
            return true;
    return stock && isnan(value);
}

void stretches_after(const struct ring_job *job, date end, double value, struct stretches *out)
{
    struct ring_point *points;
    struct ring_job whole = *job;

    *out = (struct stretches){ .start = end, .reaches_back = reaches_back(job, end, value) };
    if (out->reaches_back)
        return;
    /* the last day as if it were a figure: a stock goes on from it */
    points = mem_array(job->count + 1, sizeof *points);
    points[0] = (struct ring_point){ end - 1, end - 1, value };
    memcpy(points + 1, job->points, job->count * sizeof *points);
    whole.points = points;
    whole.count++;
    stretches_of(&whole, out);
    free(points);
    if (out->count > 0 && out->items[0].end <= end) { /* the last day itself is in the file */
        out->count--;
        memmove(out->items, out->items + 1, out->count * sizeof *out->items);
    }
    out->start = end;
}

void stretches_reach(struct stretches *stretches, date day)
{
    if (stretches->count > 0 && stretches->items[stretches->count - 1].end < day)
        stretches->items[stretches->count++] = (struct stretch){ day, NAN };
}

void stretches_free(struct stretches *stretches)
{
    free(stretches->items);
    *stretches = (struct stretches){ 0 };
}
