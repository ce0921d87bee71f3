/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/interval.h"

#include <math.h>

struct interval interval_point(double value)
{
    return (struct interval){ value, value };
}

struct interval interval_unknown(void)
{
    return (struct interval){ NAN, NAN };
}

bool interval_known(struct interval a)
{
    return !isnan(a.low) && !isnan(a.high);
}

bool interval_contains(struct interval a, double value)
{
    return a.low <= value && value <= a.high;
}

bool interval_overlap(struct interval a, struct interval b)
{
    return a.low <= b.high && b.low <= a.high;
}

/* --- quantities --------------------------------------------------------------------------- */

static double unit_of(const struct quantity *quantity)
{
    return dec_double(dec_unit_place(quantity->value));
}

static struct interval by_words(const struct quantity *quantity,
                                const struct interval_options *options)
{
    double x = dec_double(quantity->value);
    double about = options->about_width > 0 ? options->about_width : 0.5;

    switch (quantity->qualifier) {
    case QUALIFIER_NEARLY:
        return (struct interval){ x - unit_of(quantity) / 2, x };
    case QUALIFIER_OVER:
        return (struct interval){ nextafter(x, INFINITY),
                                  options->open_ended ? INFINITY : x + unit_of(quantity) / 2 };
    case QUALIFIER_ABOUT:
        about *= unit_of(quantity);
        return (struct interval){ x - about, x + about };
    case QUALIFIER_AT_LEAST:
        return (struct interval){ x, INFINITY };
    case QUALIFIER_AT_MOST:
        return (struct interval){ -INFINITY, x };
    case QUALIFIER_EXACT:
        if (options->rounded && quantity->value.mantissa != 0)
            return (struct interval){ x - unit_of(quantity) / 2, x + unit_of(quantity) / 2 };
        break;
    case QUALIFIER_RANGE:
    case QUALIFIER_COUNT:
        break;
    }
    return interval_point(x);
}

struct interval quantity_interval(const struct quantity *quantity,
                                  const struct interval_options *options)
{
    static const struct interval_options defaults = { 0 };
    struct interval interval = by_words(quantity, options ? options : &defaults);
    bool strict = quantity->qualifier == QUALIFIER_OVER;

    if (quantity->qualifier == QUALIFIER_EXACT && quantity->has_value)
        return interval;
    if (quantity->has_low && !(strict && dec_equal(quantity->low, quantity->value)))
        interval.low = dec_double(quantity->low);
    if (quantity->has_high)
        interval.high = dec_double(quantity->high);
    if (quantity->has_value || (quantity->has_low && quantity->has_high))
        return interval;
    return interval_unknown();
}

/* --- arithmetic --------------------------------------------------------------------------- */

/* The nearest doubles around a result that may have been rounded either way. */
static struct interval outward(double low, double high)
{
    if (isnan(low) || isnan(high))
        return interval_unknown();
    return (struct interval){ nextafter(low, -INFINITY), nextafter(high, INFINITY) };
}

/* A sum, moved one double towards a side unless it is exact (Knuth's two-sum). */
static double sum_towards(double a, double b, double side)
{
    double sum = a + b, part = sum - a;
    double error = (a - (sum - part)) + (b - part);

    return error == 0 || isnan(sum) ? sum : nextafter(sum, side);
}

struct interval interval_add(struct interval a, struct interval b)
{
    double low = sum_towards(a.low, b.low, -INFINITY);
    double high = sum_towards(a.high, b.high, INFINITY);

    return isnan(low) || isnan(high) ? interval_unknown() : (struct interval){ low, high };
}

struct interval interval_subtract(struct interval a, struct interval b)
{
    return interval_add(a, (struct interval){ -b.high, -b.low });
}

/* Least and greatest of four corners; NaN corners make the whole unknown. */
static struct interval corners(const double corner[4])
{
    double low = corner[0], high = corner[0];

    for (int i = 0; i < 4; i++) {
        if (isnan(corner[i]))
            return interval_unknown();
        low = corner[i] < low ? corner[i] : low;
        high = corner[i] > high ? corner[i] : high;
    }
    return outward(low, high);
}

/* 0 x infinity is 0 here: the infinity stands for "no bound known", not for a value. */
static double product(double a, double b)
{
    return a == 0 || b == 0 ? 0 : a * b;
}

struct interval interval_multiply(struct interval a, struct interval b)
{
    const double corner[4] = { product(a.low, b.low), product(a.low, b.high),
                               product(a.high, b.low), product(a.high, b.high) };

    return interval_known(a) && interval_known(b) ? corners(corner) : interval_unknown();
}

/* infinity / infinity: the quotient comes as near zero as one likes. */
static double quotient(double a, double b)
{
    return isinf(b) ? 0 : a / b;
}

struct interval interval_divide(struct interval a, struct interval b)
{
    const double corner[4] = { quotient(a.low, b.low), quotient(a.low, b.high),
                               quotient(a.high, b.low), quotient(a.high, b.high) };

    if (!interval_known(a) || !interval_known(b) || interval_contains(b, 0))
        return interval_unknown();
    return corners(corner);
}

