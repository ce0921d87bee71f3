/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last step of every parser: one row as it stands in a body becomes a row for the sink. The
 * marks of missing values, numbers, periods, publication days, `scale`, `frequency` and `map`
 * are treated here and nowhere else. */
#ifndef HEADWAY_COLLECTORS_KINDS_READING_H
#define HEADWAY_COLLECTORS_KINDS_READING_H

#include "base/buf.h"

#include "collectors/collector.h"

struct slice {
    const char *bytes; /* borrowed, not ended by a NUL; NULL where there is none */
    size_t length;
};

struct raw_row {
    struct slice series, period, value, flag, unit, published, locator;
    struct slice low, high, qualifier, quote; /* of a hedged number */
    const struct period *known_period; /* parsed already: `period` is not looked at */
    int power;                         /* the value counts in units of 10^power */
};

struct reading {
    const struct spec *spec;
    struct sink *sink;
    struct tally *tally;
    char decimal, group; /* the decimal mark; the mark between groups of digits or '\0' */
    /* its own */
    struct buf unnamed; /* the first series that `map` does not name */
    struct buf series, period, flag, unit, locator, number, day, quote;
    const char *name; /* what `map` makes of the series */
    struct period last_period;
    date published;
};

void reading_begin(struct reading *reading, const struct spec *spec, struct sink *sink,
                   struct tally *tally);
void reading_row(struct reading *reading, const struct raw_row *raw);
/* A row that could not be taken apart: counted, and noted with its place. */
void reading_bad(struct reading *reading, struct slice locator, const char *why);
void reading_note(struct reading *reading, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Frees. -1 where all there was is bad. */
int reading_end(struct reading *reading, struct err *err);

struct slice slice_of(const char *text); /* NULL gives none */
struct slice slice_trim(struct slice slice);
bool slice_is(struct slice slice, const char *text);
bool slice_same(struct slice a, struct slice b);
/* The period a text names; frequency FREQUENCY_NONE, and false, where it names none. */
bool slice_period(struct slice text, struct period *period);

/* Whether the answer had no observations of any sort, not even bad ones. */
bool tally_is_empty(const struct tally *tally);

/* Whether the text stands for "no value" wherever statistics are published: "", "..", "NaN". */
bool missing_mark(struct slice value);

#endif
