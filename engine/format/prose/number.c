/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/number.h"

bool number_divide(struct dec a, struct dec b, struct dec *out)
{
    __extension__ typedef __int128 wide;
    wide rest = a.mantissa < 0 ? -(wide)a.mantissa : a.mantissa;
    wide divisor = b.mantissa < 0 ? -(wide)b.mantissa : b.mantissa;
    bool negative = (a.mantissa < 0) != (b.mantissa < 0);
    int exponent = a.exponent - b.exponent;
    wide quotient;

    if (divisor == 0)
        return false;
    quotient = rest / divisor;
    rest %= divisor;
    while (rest != 0 && quotient < 100000000000000) {
        rest *= 10;
        quotient = quotient * 10 + rest / divisor;
        rest %= divisor;
        exponent--;
    }
    if (rest * 2 >= divisor)
        quotient++;
    return dec_make((int64_t)(negative ? -quotient : quotient), exponent, out);
}

bool number_read(const struct line *line, size_t i, struct number *out, size_t *end)
{
    *out = (struct number){ .end = i };
    *end = i;
    if (token_language(line, i) == LANGUAGE_ZH)
        return number_read_chinese(line, i, out, end);
    return number_read_western(line, i, out, end);
}
