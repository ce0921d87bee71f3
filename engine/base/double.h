/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubles as text and as decimals: the shortest that read back as the same double. Without locale,
 * and mostly without printf, for writing millions. */
#ifndef HEADWAY_BASE_DOUBLE_H
#define HEADWAY_BASE_DOUBLE_H

#include "base/dec.h"

/* The shortest text that reads back as the same double, without exponent where it is short
 * enough for a person, and "0" for minus zero. The double must be finite. */
void double_append(struct buf *out, double number);
/* The decimal that double_append() writes, rounded to what fits; false where there is none, as of
 * an infinity. */
bool double_dec(double number, struct dec *out);

/* Of 15, 16 and 17 significant digits the fewest that read back as the number. Exact integers
 * of 128 bits throughout; false where they do not suffice (below 1e-5, from 1e15 on), and the
 * caller has to go another way. */
bool double_shortest(double number, struct dec *out);

#endif
