/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/stretch.h"

#include "base/mem.h"

#include <math.h>
#include <stdlib.h>

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

void stretches_of(const struct ring_job *job, struct stretches *out)
{
    size_t count, at = 0;
    struct claim *claims;
    date day;

    *out = (struct stretches){ .items = mem_array(2 * job->count + 2, sizeof *out->items) };
    claims = make_claims(job, &count);
    out->before_1970 = job->count - count;
    if (count > 0) {
        out->start = job->append ? job->points[0].last + 1 : claims[0].earliest;
        out->reaches_back = job->append && !holds_until_next(job->nature) && count > 1 &&
                            claims[1].earliest < claims[0].first;
    }
    for (day = out->start; at < count;) {
        if (claims[at].last < day || claims[at].first > claims[at].last) {
            at++;
            continue;
        }
        out->items[out->count] = stretch_from(claims + at, day);
        day = out->items[out->count++].end;
    }
    free(claims);
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
