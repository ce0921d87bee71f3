/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/text.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "format/prose/lexicon.h"
#include "format/simplified.h"

#include <stdlib.h>

bool code_is_foreign(uint32_t code)
{
    return (code >= 0x530 && code <= 0x1dff) || (code >= 0x1f00 && code <= 0x1fff) ||
           (code >= 0x3041 && code <= 0x31ff && code != 0x30fb) ||
           (code >= 0xa000 && code <= 0xd7ff);
}

static bool is_wide_blank(uint32_t code)
{
    return code == 0xa0 || (code >= 0x2000 && code <= 0x200a) || code == 0x202f ||
           code == 0x205f || code == 0x3000;
}

/* Soft hyphens, zero-width blanks and joiners, directions, byte order marks. */
static bool is_invisible(uint32_t code)
{
    return code == 0xad || (code >= 0x200b && code <= 0x200f) ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064) ||
           code == 0xfeff;
}

/* A code beyond ASCII. */
static void fold(struct code *c)
{
    uint32_t code = c->code;

    if (code >= 0xff01 && code <= 0xff5e) {
        code -= 0xfee0;
        c->marks |= MARK_WIDE;
    } else if (code == 0xfe50 || code == 0xfe52 || code == 0xfe6a) { /* small forms */
        code = code == 0xfe50 ? ',' : code == 0xfe52 ? '.' : '%';
        c->marks |= MARK_WIDE;
    } else if (code == 0xffe5) {
        code = 0xa5;
    } else if (code == 0xffe1) {
        code = 0xa3;
    } else if (code == 0x2010 || code == 0x2011 || code == 0x2212 || code == 0xfe63) {
        code = '-';
    } else if (code >= 0x2080 && code <= 0x2089) {
        code = '0' + (code - 0x2080); /* CO₂ */
    } else if (code == 0x301c) {
        code = '~';
    } else if (code == 0x3bc) {
        code = 0xb5;
    } else if (is_wide_blank(code)) {
        if (code == 0xa0 || code == 0x202f || code == 0x2009 || code == 0x2007)
            c->marks |= MARK_FIXED;
        code = ' ';
    }
    if ((code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0xde && code != 0xd7)) {
        code += 0x20;
        c->marks |= MARK_UPPER;
    } else if (code_is_ideograph(code)) {
        code = simplified(code);
        c->marks |= code != c->code ? MARK_TRADITIONAL : 0;
    }
    c->code = code;
}

/* One of ASCII, which most are. */
static struct code fold_byte(unsigned char byte, size_t at)
{
    bool upper = byte >= 'A' && byte <= 'Z', line_end = byte == '\r' || byte == '\n';

    return (struct code){
        .code = upper ? byte + 0x20u : line_end ? ' ' : byte,
        .offset = (uint32_t)at,
        .size = 1,
        .marks = upper ? MARK_UPPER : 0,
    };
}

void text_fold(struct text *text, const char *bytes, size_t length)
{
    struct code *to;

    if (text->capacity < length + 1) { /* there is no more than one a byte, and the end */
        text->capacity = length + 1;
        text->codes = mem_resize(text->codes, text->capacity, sizeof *text->codes);
    }
    to = text->codes;
    for (size_t at = 0; at < length;) {
        if ((unsigned char)bytes[at] < 0x80) {
            *to++ = fold_byte((unsigned char)bytes[at], at);
            at++;
            continue;
        }
        *to = (struct code){ .offset = (uint32_t)at };
        to->size = (uint8_t)utf8_decode(bytes + at, length - at, &to->code);
        at += to->size;
        if (is_invisible(to->code))
            continue;
        fold(to++);
    }
    text->count = (size_t)(to - text->codes);
    *to = (struct code){ .offset = (uint32_t)length };
}

void text_free(struct text *text)
{
    free(text->codes);
    *text = (struct text){ 0 };
}
