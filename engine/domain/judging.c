/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/judging.h"

#include <math.h>

struct measure measure_none(void)
{
    return (struct measure){ NAN, NAN, NAN };
}

struct measure measure_of(double value, struct interval interval)
{
    return (struct measure){ value, interval.low, interval.high };
}

void take_verdict(struct judgement *out, enum verdict verdict)
{
    if (out->verdict_low == VERDICT_COUNT || verdict_compare(verdict, out->verdict_low) < 0)
        out->verdict_low = verdict;
    if (out->verdict_high == VERDICT_COUNT || verdict_compare(verdict, out->verdict_high) > 0)
        out->verdict_high = verdict;
}

void settle(struct judgement *out, enum verdict verdict)
{
    out->verdict_low = out->verdict_high = verdict;
}

struct measure measure_told(const struct quantity *quantity, struct interval interval)
{
    double told = quantity_point(quantity);

    if (quantity->qualifier == QUALIFIER_OVER && interval.low > told &&
        interval.low == nextafter(told, INFINITY))
        interval.low = told;
    return measure_of(told, interval);
}

void take_latest(struct judging *j, const struct observation *latest)
{
    j->latest = quantity_interval(&latest->quantity, NULL);
    j->at = latest->period.last;
    j->out->latest = latest;
    j->out->latest_value = measure_told(&latest->quantity, j->latest);
    j->out->notes &= ~(uint32_t)NOTE_PROVISIONAL;
    if (latest->provisional)
        j->out->notes |= NOTE_PROVISIONAL;
}
