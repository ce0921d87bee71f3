/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Derived indicators: a formula over others, computed on hedged numbers for one period at a time.
 *
 *     formula = term { (+|-) term }
 *     term    = factor { (*|/) factor }
 *     factor  = number | id | ( formula ) | - factor
 *             | growth( formula )   per cent against the same period a year before
 *             | last( formula )     of the same period a year before
 *
 * Numbers are plain decimals, ids those of the catalogue. */
#ifndef HEADWAY_DOMAIN_FORMULA_H
#define HEADWAY_DOMAIN_FORMULA_H

#include "base/arena.h"
#include "domain/figure.h"
#include "domain/interval.h"

struct formula_node;

enum {
    FORMULA_INPUTS = 16,
    FORMULA_LENGTH = 4000, /* bytes; so that no chain of terms is deeper than the stack */
    FORMULA_DEPTH = 4, /* formulas over formulas */
};

struct formula {
    const struct formula_node *root;
    const char *inputs[FORMULA_INPUTS]; /* the ids in it, each once */
    size_t input_count;
};

/* Memory comes from the arena. On a fault -1 and a message that names the place in the text. */
int formula_parse(const char *text, struct arena *arena, struct formula *out, struct err *err);

/* A number on its way through a formula. */
struct reading {
    double told; /* NaN: there is none */
    struct interval interval;
    bool hedged, provisional;
};

/* The reading of an input for exactly this period. */
typedef struct reading formula_lookup(const void *context, size_t input, struct period period);

struct reading formula_evaluate(const struct formula *formula, struct period period,
                                formula_lookup *lookup, const void *context);

/* Calls `each` for whatever the formula may read for the period; several times, where it stands
 * there several times. */
typedef void formula_read(void *context, size_t input, struct period period);
void formula_reads(const struct formula *formula, struct period period, formula_read *each,
                   void *context);

/* The result as a quantity; false where it is no finite number. An infinite end makes it an "at
 * least" or "at most". */
bool reading_quantity(struct reading reading, struct quantity *out);

/* The same period one year earlier; FREQUENCY_NONE where a year is no whole number of them. */
struct period period_year_before(struct period period);

#endif
