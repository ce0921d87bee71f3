/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "draw/words.h"

#include "base/utf8.h"

#include <string.h>

/* rrdtool draws text at 100 dots an inch; a Latin letter of the fonts used is on average half as
 * wide as it is high, a capital, digit or sign a little more. */
static const double pixels_a_point = 100.0 / 72.0;

static const char *markup_of(uint32_t code)
{
    switch (code) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    default: return NULL;
    }
}

static void add(struct buf *out, const char *text, bool argument)
{
    size_t length = strlen(text), at = 0;

    while (at < length) {
        uint32_t code;
        const char *markup;

        at += utf8_decode(text + at, length - at, &code);
        markup = markup_of(code);
        if (markup)
            buf_add_text(out, markup);
        else if (code < 0x20 || (code >= 0x7f && code < 0xa0))
            buf_add_char(out, ' ');
        else if (argument && code == '\\')
            buf_add_text(out, "&#92;"); /* a bare one would begin a command of rrdtool's */
        else if (argument && code == ':')
            buf_add_text(out, "\\:");
        else
            utf8_append(out, code);
    }
}

void words_add_markup(struct buf *out, const char *text)
{
    add(out, text, false);
}

void words_add_argument(struct buf *out, const char *text)
{
    add(out, text, true);
}

size_t words_cut(const char *text, size_t room)
{
    size_t length = strlen(text), at = 0;
    struct buf safe = BUF_EMPTY;

    while (at < length) {
        uint32_t code;
        size_t size = utf8_decode(text + at, length - at, &code);
        char letter[8] = { 0 };

        memcpy(letter, text + at, size);
        words_add_argument(&safe, letter);
        if (safe.length > room && at > 0)
            break;
        at += size;
    }
    buf_free(&safe);
    return at;
}

static double em_of(uint32_t code)
{
    if (code >= 0x2500)
        return 1.0; /* box drawing, ideographs and full-width forms */
    if (strchr("iljtfrI.,:;'|!()[] ", (int)(code < 0x80 ? code : 'x')))
        return 0.34;
    if (code == 'm' || code == 'w' || code == 'M' || code == 'W' || code == '%' || code == '@')
        return 0.88;
    return code >= 'A' && code <= 'Z' ? 0.66 : 0.57;
}

double words_width(const char *text, double points)
{
    size_t length = strlen(text), at = 0;
    double ems = 0;

    while (at < length) {
        uint32_t code;

        at += utf8_decode(text + at, length - at, &code);
        ems += em_of(code);
    }
    return ems * points * pixels_a_point;
}

size_t words_fit(const char *text, double points, double pixels)
{
    size_t length = strlen(text), at = 0, good = 0;
    double width = 0;
    uint32_t before = 0;

    while (at < length) {
        uint32_t code;
        size_t size = utf8_decode(text + at, length - at, &code);

        if (at > 0 && (before == ' ' || before >= 0x2e80))
            good = at;
        width += em_of(code) * points * pixels_a_point;
        if (width > pixels && good > 0)
            return good;
        before = code;
        at += size;
    }
    return length;
}
