/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/classify.h"

#include "domain/indicator.h"
#include "domain/interval.h"
#include "domain/series.h"

#include <math.h>
#include <string.h>

/* Who has 900 in hand does not write "over 700": a word of hedging covers a quarter at most. */
static const double hedge_reach = 0.25;
/* 871.9 is 871.94 rounded; 2000 is not 2200 rounded, though its last digit is the thousands. */
static const double rounding_reach = 0.005;

/* Rounding alone: half of the last digit, or half a percent where that is less. */
static double rounding(const struct quantity *quantity)
{
    double unit = dec_double(dec_unit_place(quantity->value));

    return fmin(unit / 2, fabs(dec_double(quantity->value)) * rounding_reach);
}

static struct interval words(const struct quantity *quantity)
{
    const struct interval_options wide = { .about_width = 2 };
    double x = quantity->has_value ? dec_double(quantity->value) : 0;

    switch (quantity->qualifier) {
    case QUALIFIER_NEARLY:
        return (struct interval){ x - fabs(x) * hedge_reach, nextafter(x, -INFINITY) };
    case QUALIFIER_OVER:
        return (struct interval){ nextafter(x, INFINITY), x + fabs(x) * hedge_reach };
    case QUALIFIER_EXACT:
        return (struct interval){ x - rounding(quantity), x + rounding(quantity) };
    case QUALIFIER_ABOUT:
    case QUALIFIER_AT_LEAST:
    case QUALIFIER_AT_MOST:
    case QUALIFIER_RANGE:
    case QUALIFIER_COUNT:
        break;
    }
    return quantity_interval(quantity, &wide);
}

bool quantities_agree(const struct quantity *a, const struct quantity *b)
{
    bool exact = a->qualifier == QUALIFIER_EXACT || b->qualifier == QUALIFIER_EXACT;

    /* a number is not "over" itself, however it was rounded */
    if (exact && a->qualifier != b->qualifier && a->has_value && b->has_value &&
        dec_equal(a->value, b->value))
        return a->qualifier != QUALIFIER_OVER && b->qualifier != QUALIFIER_OVER &&
               a->qualifier != QUALIFIER_NEARLY && b->qualifier != QUALIFIER_NEARLY;
    return interval_overlap(words(a), words(b));
}

static bool same_publisher(const struct claim *a, const struct claim *b)
{
    return a->publisher && b->publisher && strcmp(a->publisher, b->publisher) == 0;
}

static bool same_number(const struct quantity *a, const struct quantity *b)
{
    return a->has_value && b->has_value && dec_equal(a->value, b->value);
}

/* Said before its period was over. */
static bool is_estimate(const struct observation *o)
{
    return o->provisional || observation_is_provisional(o, NULL);
}

/* Whether the later one takes the earlier one back: the same publisher does, and one of the
 * catalogue's list whose word weighs as much; so does a count after an estimate. */
static bool revises(const struct claim *earlier, const struct claim *later)
{
    const struct observation *a = &earlier->observation, *b = &later->observation;

    return same_publisher(earlier, later) || (is_estimate(a) && !is_estimate(b)) ||
           (b->rank != RANK_UNLISTED && b->rank <= a->rank);
}

/* Two figures of one period that do not say the same, in the order of their publication. */
static enum relation compare(const struct claim *earlier, const struct claim *later)
{
    const struct observation *a = &earlier->observation, *b = &later->observation;

    if (quantities_agree(&a->quantity, &b->quantity))
        return RELATION_REFINEMENT;
    /* over 450, then nearly 450: no number was revised, the words contradict each other */
    if (a->published == b->published || same_number(&a->quantity, &b->quantity))
        return RELATION_CONTRADICTION;
    return revises(earlier, later) ? RELATION_REVISION : RELATION_CONTRADICTION;
}

/* Whether a is the better one to hold a figure published on the day against: the one in force
 * then, or the earliest where none was known yet. */
static bool nearer(const struct observation *a, const struct observation *b, date day)
{
    bool known_a = a->published <= day, known_b = b->published <= day;

    if (known_a != known_b)
        return known_a;
    if (known_a)
        return observation_prevails(a, b);
    return a->published < b->published;
}

enum relation classify(const struct claim *statement, const struct claim *known, size_t count)
{
    const struct observation *o = &statement->observation;
    const struct claim *held = NULL;
    bool overlaps = false;

    for (size_t i = 0; i < count; i++) {
        const struct observation *other = &known[i].observation;

        if (other->modality != o->modality)
            continue;
        if (!period_equal(other->period, o->period)) {
            overlaps |= other->period.first <= o->period.last &&
                        o->period.first <= other->period.last &&
                        (other->period.frequency != o->period.frequency ||
                         o->period.frequency == FREQUENCY_RANGE);
            continue;
        }
        if (quantity_equal(&other->quantity, &o->quantity))
            return RELATION_DUPLICATE;
        if (!held || nearer(other, &held->observation, o->published))
            held = &known[i];
    }
    if (!held)
        return overlaps ? RELATION_OTHER_PERIOD : RELATION_FIRST;
    return held->observation.published <= o->published ? compare(held, statement)
                                                       : compare(statement, held);
}
