/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of a text, folded for reading: lower case, half width, plain blanks, simplified
 * characters where the Chinese lexicon has them. Each code keeps the place of its bytes, so that
 * what is found is quoted from the text as it was given. */
#ifndef HEADWAY_FORMAT_PROSE_TEXT_H
#define HEADWAY_FORMAT_PROSE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum text_mark {
    MARK_UPPER = 1, /* was a capital letter */
    MARK_WIDE = 2,  /* was a full-width form */
    MARK_TRADITIONAL = 8, /* was a character that has a simplified form */
    MARK_FIXED = 4, /* a blank that does not break: it holds groups of digits together */
};

struct code {
    uint32_t code;
    uint32_t offset; /* of its bytes, from the start of the line */
    uint8_t size;    /* of its bytes */
    uint8_t marks;
    uint8_t language; /* enum language, of what stands there; set by text_set_languages() */
    uint8_t alphabet; /* of the words in letters around it: English or German */
};

struct text {
    struct code *codes; /* codes[count] is zero: reading one past the end is harmless */
    size_t count, capacity;
};

void text_fold(struct text *text, const char *bytes, size_t length); /* replaces what it held */
void text_free(struct text *text);

static inline bool code_is_digit(uint32_t code)
{
    return code >= '0' && code <= '9';
}

/* Of an alphabet, no ideograph. */
static inline bool code_is_letter(uint32_t code)
{
    if (code < 0xb5)
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    return code == 0xb5 || (code >= 0xc0 && code <= 0x24f && code != 0xd7 && code != 0xf7) ||
           (code >= 0x370 && code <= 0x52f);
}

static inline bool code_is_ideograph(uint32_t code)
{
    return code >= 0x3007 &&
           ((code >= 0x3400 && code <= 0x9fff) || code == 0x3007 ||
            (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff));
}

/* Kana, Hangul, Thai and so on: what it means behind a number is not known here. */
bool code_is_foreign(uint32_t code);

#endif
