/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A hedged number. low and high hold what the words say and are absent where they leave it open:
 * "nearly 350" has no low and high 350, "over 2,400" low 2400 and no high, "about 450" neither;
 * a range ("3 to 5") has no value. Default widths (quantity_interval in domain/interval.h) are
 * applied only when judging. */
#ifndef HEADWAY_DOMAIN_QUANTITY_H
#define HEADWAY_DOMAIN_QUANTITY_H

#include "base/dec.h"
#include "base/err.h"

enum qualifier {
    QUALIFIER_EXACT,
    QUALIFIER_NEARLY, /* nearly, almost, less than, below */
    QUALIFIER_OVER,   /* over, more than */
    QUALIFIER_ABOUT,
    QUALIFIER_AT_LEAST,
    QUALIFIER_AT_MOST,
    QUALIFIER_RANGE,
    QUALIFIER_COUNT
};

struct quantity {
    struct dec value, low, high; /* zero where absent */
    bool has_value, has_low, has_high;
    enum qualifier qualifier;
};

const char *qualifier_name(enum qualifier qualifier); /* "at_least" */
bool qualifier_parse(const char *name, enum qualifier *out);

struct quantity quantity_exact(struct dec value);
/* The quantity that a bound word and its number make: nearly 350 -> high 350, and so on. */
struct quantity quantity_bound(enum qualifier qualifier, struct dec value);
bool quantity_scale(struct quantity *quantity, struct dec factor); /* false on overflow */
bool quantity_equal(const struct quantity *a, const struct quantity *b);
/* -1 with the reason where the members contradict each other: low above high, value outside,
 * an exact figure without a value. */
int quantity_check(const struct quantity *quantity, struct err *err);
/* The number that stands for it: the value, or the middle of a range. */
double quantity_point(const struct quantity *quantity);

#endif
