/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers for people: base units in the magnitude and language of the reader. "nearly 350 bn
 * yuan", 近3500亿元, "fast 350 Mrd. Yuan"; never "350 G". */
#ifndef HEADWAY_OUTPUT_AMOUNT_H
#define HEADWAY_OUTPUT_AMOUNT_H

#include "base/buf.h"
#include "domain/language.h"
#include "domain/quantity.h"

/* A hedged quantity with its unit; its digits are all kept. Of an event whether it happened. */
void amount_append(struct buf *out, const struct quantity *quantity, const char *unit,
                   enum language language);
/* A computed number, to four significant digits. */
void amount_append_number(struct buf *out, double number, const char *unit,
                          enum language language);
/* A bare number with that many decimals, in the marks of the language. */
void amount_append_fixed(struct buf *out, double number, int decimals, enum language language);
/* A rate of growth as percent a year. More than tenfold a year says that the time between the two
 * figures is too short to speak of a year: "over 1,000%". */
void amount_append_rate(struct buf *out, double rate, enum language language);
/* A change in the unit of differences: "0.5 percentage points a year", "12 bn yuan a year". */
void amount_append_change(struct buf *out, double change, const char *unit,
                          enum language language);
/* For an axis up to `largest`: base units in one of its units (1e9), whose name goes to *out ("bn
 * yuan", 亿元). The magnitude is one that leaves at least two digits. */
double amount_axis(double largest, const char *unit, enum language language, struct buf *out);
/* The unit alone in the reader's words: "yuan", "元", "%". */
const char *unit_word(const char *unit, enum language language);
/* The words of a qualifier: "nearly", "近", "fast"; "" for exact. */
const char *qualifier_word(enum qualifier qualifier, enum language language);

#endif
