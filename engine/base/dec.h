/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exact decimals: mantissa x 10^exponent. Figures are parsed, scaled, compared and stored as
 * these and become doubles only for judging and drawing. Normal form: the mantissa does not end
 * in a zero digit; zero is 0 x 10^0. So equal numbers have equal members. At most 18 significant
 * digits; more are an error, never a silent rounding. */
#ifndef HEADWAY_BASE_DEC_H
#define HEADWAY_BASE_DEC_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dec {
    int64_t mantissa;
    int exponent;
};

#define DEC_ZERO ((struct dec){ 0, 0 })
enum { DEC_DIGITS = 18, DEC_TEXT = 64 };

/* mantissa x 10^exponent in normal form; false where it does not fit. */
bool dec_make(int64_t mantissa, int exponent, struct dec *out);

/* [-+]digits[.digits][e[-+]digits], the whole of text[0..length), without blanks or grouping and
 * independent of locale. False for anything else: nan, infinities, hex, over 18 digits, or an
 * exponent outside -40..40. */
bool dec_parse(const char *text, size_t length, struct dec *out);

/* The same, for numbers that a program printed out of a double: where there are more than 18
 * significant digits, or the last stands below 10^-40, it is rounded half to even: to 17 digits,
 * which are enough to tell any two doubles apart, so that nothing the double held is lost. */
bool dec_parse_rounded(const char *text, size_t length, struct dec *out);

bool dec_add(struct dec a, struct dec b, struct dec *out); /* false on overflow */
bool dec_mul(struct dec a, struct dec b, struct dec *out);
bool dec_shift(struct dec a, int places, struct dec *out); /* a x 10^places */
struct dec dec_negate(struct dec a);
int dec_compare(struct dec a, struct dec b); /* -1, 0, 1 */
bool dec_equal(struct dec a, struct dec b);
double dec_double(struct dec a); /* correctly rounded */
struct dec dec_unit_place(struct dec a); /* the place of the last non-zero digit: 350 -> 10 */

/* Plain notation, "1625.19" or "1000000000000", never an exponent; returns its length. */
size_t dec_print(struct dec a, char text[DEC_TEXT]);
void dec_append(struct buf *out, struct dec a);

#endif
