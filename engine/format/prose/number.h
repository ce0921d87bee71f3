/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers, in digits, in words, or mixed: 3.5 million, one hundred and six, 三千五百万, 3万4000,
 * siebenhunderteinundzwanzigtausend, two thirds. Exact, apart from fractions like 1/3, which get
 * 15 digits. */
#ifndef HEADWAY_FORMAT_PROSE_NUMBER_H
#define HEADWAY_FORMAT_PROSE_NUMBER_H

#include "base/dec.h"
#include "format/prose/lexer.h"

enum number_note {
    NUMBER_WORDS = 1,     /* no digit in it */
    NUMBER_BARE = 2,      /* only a magnitude: million, 百 */
    NUMBER_SCALED = 4,    /* has a magnitude of thousand or more */
    NUMBER_FRACTION = 8,  /* a half, two thirds, 三分之一 */
    NUMBER_PERCENT = 16,  /* 百分之 */
    NUMBER_VAGUE = 32,    /* 3000多: or some more */
    NUMBER_RANGE = 64,    /* 七八, 数十: value to high */
    NUMBER_FOLD = 128,    /* dreifach, zehnmal */
    NUMBER_INDEFINITE = 256, /* ein, one, 一: perhaps no number at all */
    NUMBER_PLACES = 512,  /* Chinese with 十 百 千 点 in it: no chance run of characters */
    NUMBER_PERMILLE = 4096, /* with NUMBER_PERCENT: 千分之 */
    NUMBER_AROUND = 2048, /* 两百来亩: or some less */
    NUMBER_OUT_OF = 1024, /* one out of three, 三又五分之一: nothing but a number */
};

struct number {
    struct dec value, high;
    int scale;   /* power of ten of the last magnitude, which a range shares */
    unsigned notes;
    size_t end;  /* the token behind */
};

/* Reads the number that starts at token i. False where none does. Where one starts but is
 * ill-formed (zwanzig zweitausend) it is false too, and *end is behind it. */
bool number_read(const struct line *line, size_t i, struct number *out, size_t *end);

/* a / b to 15 digits; false where b is zero. */
bool number_divide(struct dec a, struct dec b, struct dec *out);

/* What stands behind a number in digits that ends in front of token i: the 5 of 4/5, the 1/2 of
 * 3 1/2. Returns the token behind it, i where there is nothing. */
size_t number_take_slash(const struct line *line, size_t i, struct number *out);

bool number_read_chinese(const struct line *line, size_t i, struct number *out, size_t *end);
bool number_read_western(const struct line *line, size_t i, struct number *out, size_t *end);

#endif
