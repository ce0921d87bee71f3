/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers in digits, with the separators of a language: 1,234.5 in English and Chinese, 1.234,5
 * in German, groups by blanks (1 234 567) in all of them. */
#ifndef HEADWAY_FORMAT_PROSE_DIGITS_H
#define HEADWAY_FORMAT_PROSE_DIGITS_H

#include "base/dec.h"
#include "domain/language.h"
#include "format/prose/text.h"

struct digits {
    struct dec value;
    size_t end;     /* the code behind */
    uint8_t whole;  /* digits in front of the decimal sign */
    bool grouped, fraction;
    bool part;      /* one character that is a fraction, alone: ½ */
    bool broken;    /* ill-formed separators: whatever it is, it is not guessed */
};

/* ½, ⅔, ⅛: a fraction in one character. */
bool code_is_fraction(uint32_t code);

/* Reads the run of digits and separators that starts at codes[at]: a digit, a fraction, or a
 * decimal sign in front of a digit. The end is behind the whole run also where it is broken. */
struct digits digits_read(const struct code *codes, size_t at, enum language language);

#endif
