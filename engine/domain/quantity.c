/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/quantity.h"

#include "base/names.h"

#include <string.h>

static const char *const names[QUALIFIER_COUNT] = {
    [QUALIFIER_EXACT] = "exact",       [QUALIFIER_NEARLY] = "nearly",
    [QUALIFIER_OVER] = "over",         [QUALIFIER_ABOUT] = "about",
    [QUALIFIER_AT_LEAST] = "at_least", [QUALIFIER_AT_MOST] = "at_most",
    [QUALIFIER_RANGE] = "range",
};

const char *qualifier_name(enum qualifier qualifier)
{
    return names[qualifier];
}

bool qualifier_parse(const char *name, enum qualifier *out)
{
    int index;

    if (strcmp(name, "up_to") == 0)
        name = names[QUALIFIER_AT_MOST];
    if (!name_find(names, QUALIFIER_COUNT, name, &index))
        return false;
    *out = (enum qualifier)index;
    return true;
}

struct quantity quantity_exact(struct dec value)
{
    return (struct quantity){ value, value, value, true, true, true, QUALIFIER_EXACT };
}

struct quantity quantity_bound(enum qualifier qualifier, struct dec value)
{
    struct quantity quantity = { .value = value, .has_value = true, .qualifier = qualifier };

    switch (qualifier) {
    case QUALIFIER_NEARLY:
    case QUALIFIER_AT_MOST:
        quantity.high = value;
        quantity.has_high = true;
        break;
    case QUALIFIER_OVER:
    case QUALIFIER_AT_LEAST:
        quantity.low = value;
        quantity.has_low = true;
        break;
    case QUALIFIER_EXACT:
        return quantity_exact(value);
    case QUALIFIER_ABOUT:
    case QUALIFIER_RANGE:
    case QUALIFIER_COUNT:
        break;
    }
    return quantity;
}

bool quantity_scale(struct quantity *quantity, struct dec factor)
{
    return dec_mul(quantity->value, factor, &quantity->value) &&
           dec_mul(quantity->low, factor, &quantity->low) &&
           dec_mul(quantity->high, factor, &quantity->high);
}

bool quantity_equal(const struct quantity *a, const struct quantity *b)
{
    return a->qualifier == b->qualifier && a->has_value == b->has_value &&
           a->has_low == b->has_low && a->has_high == b->has_high &&
           dec_equal(a->value, b->value) && dec_equal(a->low, b->low) &&
           dec_equal(a->high, b->high);
}

/* What a hedge says of its number, low and high may only say closer: over 2500 is at most 2600. */
static int check_hedge(const struct quantity *q, struct err *err)
{
    const bool above = q->qualifier == QUALIFIER_OVER || q->qualifier == QUALIFIER_AT_LEAST;
    const bool below = q->qualifier == QUALIFIER_NEARLY || q->qualifier == QUALIFIER_AT_MOST;
    const bool strict = q->qualifier == QUALIFIER_OVER || q->qualifier == QUALIFIER_NEARLY;

    if (!q->has_value)
        return 0;
    if ((above && q->has_low && !dec_equal(q->low, q->value)) ||
        (below && q->has_high && !dec_equal(q->high, q->value)))
        return err_set(err, STATUS_DATA, "qualifier %s makes the value itself the bound; leave %s "
                       "out", qualifier_name(q->qualifier), above ? "low" : "high");
    if (strict && ((above && q->has_high && dec_equal(q->high, q->value)) ||
                   (below && q->has_low && dec_equal(q->low, q->value))))
        return err_set(err, STATUS_DATA, "qualifier %s leaves no number between value and %s",
                       qualifier_name(q->qualifier), above ? "high" : "low");
    return 0;
}

int quantity_check(const struct quantity *q, struct err *err)
{
    if (q->has_low && q->has_high && dec_compare(q->low, q->high) > 0)
        return err_set(err, STATUS_DATA, "low is above high");
    if (q->has_value && q->has_low && dec_compare(q->value, q->low) < 0)
        return err_set(err, STATUS_DATA, "value is below low");
    if (q->has_value && q->has_high && dec_compare(q->value, q->high) > 0)
        return err_set(err, STATUS_DATA, "value is above high");
    if (!q->has_value && !(q->has_low && q->has_high))
        return err_set(err, STATUS_DATA, "no value, and not both ends of a range");
    if (q->qualifier == QUALIFIER_RANGE && q->has_value)
        return err_set(err, STATUS_DATA, "a range has low and high but no value");
    return check_hedge(q, err);
}

double quantity_point(const struct quantity *quantity)
{
    if (quantity->has_value)
        return dec_double(quantity->value);
    return dec_double(quantity->low) / 2 + dec_double(quantity->high) / 2;
}
