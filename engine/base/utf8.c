/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/utf8.h"

#include <string.h>

size_t utf8_decode(const char *text, size_t length, uint32_t *code)
{
    static const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    const unsigned char *byte = (const unsigned char *)text;
    size_t size = byte[0] < 0x80             ? 1
                  : (byte[0] & 0xe0) == 0xc0 ? 2
                  : (byte[0] & 0xf0) == 0xe0 ? 3
                  : (byte[0] & 0xf8) == 0xf0 ? 4
                                             : 0;
    uint32_t value = byte[0];

    *code = 0xfffd;
    if (size == 1) {
        *code = value;
        return 1;
    }
    if (size == 0 || size > length)
        return 1;
    value = byte[0] & (0x7fu >> size);
    for (size_t i = 1; i < size; i++) {
        if ((byte[i] & 0xc0) != 0x80)
            return 1;
        value = value << 6 | (byte[i] & 0x3fu);
    }
    if (value < least[size] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff))
        return 1;
    *code = value;
    return size;
}

void utf8_append(struct buf *out, uint32_t code)
{
    if (code < 0x80) {
        buf_add_char(out, (char)code);
    } else if (code < 0x800) {
        buf_add_char(out, (char)(0xc0 | code >> 6));
        buf_add_char(out, (char)(0x80 | (code & 0x3f)));
    } else if (code < 0x10000) {
        buf_add_char(out, (char)(0xe0 | code >> 12));
        buf_add_char(out, (char)(0x80 | (code >> 6 & 0x3f)));
        buf_add_char(out, (char)(0x80 | (code & 0x3f)));
    } else {
        buf_add_char(out, (char)(0xf0 | code >> 18));
        buf_add_char(out, (char)(0x80 | (code >> 12 & 0x3f)));
        buf_add_char(out, (char)(0x80 | (code >> 6 & 0x3f)));
        buf_add_char(out, (char)(0x80 | (code & 0x3f)));
    }
}

bool utf8_valid(const char *text, size_t length)
{
    uint32_t code;

    for (size_t at = 0, size; at < length; at += size) {
        size = 1;
        if ((unsigned char)text[at] < 0x80)
            continue;
        size = utf8_decode(text + at, length - at, &code);
        if (code == 0xfffd && size != 3)
            return false;
    }
    return true;
}

bool utf8_is_control(uint32_t code)
{
    return (code < 0x20 && code != '\t' && code != '\n') || (code >= 0x7f && code < 0xa0) ||
           (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
           (code & 0xfffe) == 0xfffe;
}

const char *utf8_find_control(const char *text)
{
    size_t length = strlen(text);
    uint32_t code;

    for (size_t at = 0, size; at < length; at += size) {
        size = 1;
        if (text[at] >= 0x20 && text[at] < 0x7f) /* most are */
            continue;
        size = utf8_decode(text + at, length - at, &code);
        if (utf8_is_control(code) || (code == 0xfffd && size != 3))
            return text + at;
    }
    return NULL;
}

void utf8_append_clean(struct buf *out, const char *text)
{
    size_t length = strlen(text);
    uint32_t code;

    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &code);
        utf8_append(out, utf8_is_control(code) ? 0xfffd : code);
    }
}

/* Unicode East Asian Width W and F, in coarse blocks; good for titles in a table. */
static size_t code_width(uint32_t code)
{
    static const struct {
        uint32_t first, last;
    } wide[] = {
        { 0x1100, 0x115f }, { 0x2e80, 0x303e },   { 0x3041, 0x33ff },   { 0x3400, 0x4dbf },
        { 0x4e00, 0x9fff }, { 0xa000, 0xa4cf },   { 0xac00, 0xd7a3 },   { 0xf900, 0xfaff },
        { 0xfe30, 0xfe4f }, { 0xff00, 0xff60 },   { 0xffe0, 0xffe6 },   { 0x1f300, 0x1f64f },
        { 0x1f900, 0x1f9ff }, { 0x20000, 0x3fffd },
    };

    if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f))
        return 0;
    for (size_t i = 0; i < sizeof wide / sizeof wide[0]; i++)
        if (code >= wide[i].first && code <= wide[i].last)
            return 2;
    return 1;
}

size_t utf8_width(const char *text)
{
    size_t length = strlen(text), width = 0;

    for (size_t at = 0; at < length;) {
        uint32_t code;

        if (text[at] == '\033' && text[at + 1] == '[') { /* a colour */
            at += strcspn(text + at, "m");
            at += text[at] == 'm';
            continue;
        }
        at += utf8_decode(text + at, length - at, &code);
        width += code_width(code);
    }
    return width;
}
