/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/text.h"

#include "base/mem.h"
#include "base/utf8.h"
#include "format/prose/lexicon.h"

#include <stdlib.h>

bool code_is_foreign(uint32_t code)
{
    return (code >= 0x530 && code <= 0x1dff) || (code >= 0x1f00 && code <= 0x1fff) ||
           (code >= 0x3041 && code <= 0x31ff && code != 0x30fb) ||
           (code >= 0xa000 && code <= 0xd7ff);
}

static bool is_blank(uint32_t code)
{
    return code == ' ' || code == '\t' || code == '\r' || code == '\n' || code == 0xa0 ||
           (code >= 0x2000 && code <= 0x200a) || code == 0x202f || code == 0x205f || code == 0x3000;
}

/* Soft hyphens, zero-width blanks and joiners, directions, byte order marks. */
static bool is_invisible(uint32_t code)
{
    return code == 0xad || (code >= 0x200b && code <= 0x200f) ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2064) ||
           code == 0xfeff;
}

static void fold(struct code *c)
{
    uint32_t code = c->code;

    if (code >= 0xff01 && code <= 0xff5e) {
        code -= 0xfee0;
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
    } else if (is_blank(code)) {
        if (code == 0xa0 || code == 0x202f || code == 0x2009 || code == 0x2007)
            c->marks |= MARK_FIXED;
        code = code == '\t' ? '\t' : ' ';
    }
    if ((code >= 'A' && code <= 'Z') || (code >= 0xc0 && code <= 0xde && code != 0xd7)) {
        code += 0x20;
        c->marks |= MARK_UPPER;
    } else if (code_is_ideograph(code)) {
        code = lexicon_simplify(code);
        c->marks |= code != c->code ? MARK_TRADITIONAL : 0;
    }
    c->code = code;
}

void text_fold(struct text *text, const char *bytes, size_t length)
{
    text->count = 0;
    for (size_t at = 0; at < length;) {
        struct code code = { .offset = (uint32_t)at };
        size_t size = utf8_decode(bytes + at, length - at, &code.code);

        at += size;
        code.size = (uint8_t)size;
        if (is_invisible(code.code))
            continue;
        fold(&code);
        text->codes = mem_grow(text->codes, text->count, &text->capacity, sizeof *text->codes);
        text->codes[text->count++] = code;
    }
    text->codes = mem_grow(text->codes, text->count, &text->capacity, sizeof *text->codes);
    text->codes[text->count] = (struct code){ .offset = (uint32_t)length };
}

void text_free(struct text *text)
{
    free(text->codes);
    *text = (struct text){ 0 };
}
