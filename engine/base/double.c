/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/double.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__extension__ typedef unsigned __int128 wide;

enum { FRACTION_BITS = 52, BIAS = 1075, MOST_PLACES = 22 };

static const double least = 1e-5, most = 1e15;

static const uint64_t fives[MOST_PLACES + 1] = { 1,
                                                 5,
                                                 25,
                                                 125,
                                                 625,
                                                 3125,
                                                 15625,
                                                 78125,
                                                 390625,
                                                 1953125,
                                                 9765625,
                                                 48828125,
                                                 244140625,
                                                 1220703125,
                                                 6103515625,
                                                 30517578125,
                                                 152587890625,
                                                 762939453125,
                                                 3814697265625,
                                                 19073486328125,
                                                 95367431640625,
                                                 476837158203125,
                                                 2384185791015625 };

/* floor(log10) of a number in the range that is at least 2^exponent and less than twice that: by
 * exponent x log10(2) it is this or the next. */
static int magnitude(double number, int exponent)
{
    static const double tens[] = { 1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1e0,  1e1,  1e2,  1e3,  1e4, 1e5,
                                   1e6,  1e7,  1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
    enum { LEAST_POWER = -6 }; /* of a number just below the range */
    int above = exponent * 78913 - LEAST_POWER * (1 << 18); /* log10(2) is 78913 / 2^18 */
    int step = above >> 18;

    return LEAST_POWER + step + (number >= tens[step]);
}

/* Rounds scaled / 2^shift half to even. */
static uint64_t shift_down(wide scaled, int shift)
{
    wide half = (wide)1 << (shift - 1), whole = scaled >> shift, rest = scaled - (whole << shift);

    if (rest > half || (rest == half && (whole & 1)))
        whole++;
    return (uint64_t)whole;
}

bool double_shortest(double number, struct dec *out)
{
    double size = number < 0 ? -number : number;
    uint64_t bits, fraction;
    int exponent, places;

    if (!(size >= least && size < most))
        return false;
    if ((double)(int64_t)size == size)
        return dec_make((int64_t)number, 0, out); /* a whole number of at most 15 digits */
    memcpy(&bits, &size, sizeof bits);
    fraction = (bits & ((UINT64_C(1) << FRACTION_BITS) - 1)) | UINT64_C(1) << FRACTION_BITS;
    exponent = (int)(bits >> FRACTION_BITS) - BIAS; /* size = fraction x 2^exponent */
    places = 14 - magnitude(size, exponent + FRACTION_BITS);
    for (int digits = 15; digits <= 17; digits++, places++) {
        /* size x 10^places = scaled / 2^shift */
        wide scaled = (wide)fraction * fives[places], back;
        int shift = -(exponent + places);
        uint64_t rounded = shift > 0 ? shift_down(scaled, shift) : (uint64_t)(scaled << -shift);

        if (shift <= 0 || digits == 17)
            return dec_make(number < 0 ? -(int64_t)rounded : (int64_t)rounded, -places, out);
        /* it reads back when it lies within half a unit in the last place: 5^places / 2 here, and
         * half of that below a power of two */
        back = (wide)rounded << shift;
        back = back > scaled ? back - scaled : scaled - back;
        if (back * (fraction == UINT64_C(1) << FRACTION_BITS ? 4 : 2) < fives[places])
            return dec_make(number < 0 ? -(int64_t)rounded : (int64_t)rounded, -places, out);
    }
    return false;
}

void double_append(struct buf *out, double number)
{
    char text[40], plain[DEC_TEXT];
    struct dec exact;
    size_t length;

    if (number == 0) {
        buf_add_char(out, '0');
        return;
    }
    if (double_shortest(number, &exact) && exact.exponent > -20) {
        length = dec_print(exact, plain);
        buf_add(out, plain, length);
        return;
    }
    for (int precision = 15; precision <= 17; precision++) {
        snprintf(text, sizeof text, "%.*g", precision, number);
        if (strtod(text, NULL) == number)
            break;
    }
    if (dec_parse(text, strlen(text), &exact) && exact.exponent > -20 && exact.exponent < 20) {
        length = dec_print(exact, plain);
        buf_add(out, plain, length);
    } else {
        buf_add_text(out, text);
    }
}

bool double_dec(double number, struct dec *out)
{
    struct buf text = BUF_EMPTY;
    bool good = isfinite(number);

    if (good) {
        double_append(&text, number);
        good = dec_parse_rounded(buf_text(&text), text.length, out);
    }
    buf_free(&text);
    return good;
}
