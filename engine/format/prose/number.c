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

/* 4/5, 1/2: only of small whole numbers, so that neither dates nor rates are taken. */
static bool read_slash(const struct line *line, size_t i, struct dec *out)
{
    const struct token *above = &line->tokens[i - 1], *below = &line->tokens[i + 1];

    return i + 1 < line->count && token_is_sign(line, i, '/') && above->kind == TOKEN_NUMBER &&
           below->kind == TOKEN_NUMBER && !below->masked && !below->blank &&
           !line->tokens[i].blank && above->digits.whole <= 2 && below->digits.whole <= 2 &&
           !above->digits.fraction && !below->digits.fraction && !token_is_sign(line, i + 2, '/') &&
           number_divide(above->digits.value, below->digits.value, out);
}

size_t number_take_slash(const struct line *line, size_t i, struct number *out)
{
    const struct dec one = { 1, 0 };
    struct dec part;

    if (i + 2 < line->count && line->tokens[i].kind == TOKEN_NUMBER && out->value.exponent >= 0 &&
        read_slash(line, i + 1, &part) && dec_compare(part, one) < 0 &&
        dec_add(out->value, part, &out->value))
        return i + 3;
    if (!read_slash(line, i, &part))
        return i;
    out->value = part;
    out->notes |= NUMBER_FRACTION;
    return i + 2;
}
