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
    bool broken;    /* ill-formed separators: whatever it is, it is not guessed */
};

/* Reads the run of digits and separators that starts at codes[at], a digit or a decimal sign in
 * front of one. The end is behind the whole run also where it is broken. */
struct digits digits_read(const struct code *codes, size_t at, enum language language);

#endif
