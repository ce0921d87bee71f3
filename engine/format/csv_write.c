/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/csv_write.h"

#include "base/dec.h"

#include <string.h>

/* Whether a spreadsheet would compute it, behind apostrophes that may stand in front already. */
static bool is_formula(const char *text, size_t length)
{
    struct dec number;

    for (; length > 0 && *text == '\''; length--)
        text++;
    return length > 0 && memchr("=+-@\t\r\n", *text, 7) != NULL &&
           !dec_parse(text, length, &number);
}

static bool ends_field(char c)
{
    return c == ',' || c == '"' || c == '\n' || c == '\r';
}

/* With its quotes doubled. */
static void add_quoted(struct buf *out, const char *text, size_t length)
{
    for (const char *quote; (quote = memchr(text, '"', length)) != NULL; text = quote + 1) {
        buf_add(out, text, (size_t)(quote + 1 - text));
        buf_add_char(out, '"');
        length -= (size_t)(quote + 1 - text);
    }
    buf_add(out, text, length);
}

void csv_write_bytes(struct buf *out, const char *text, size_t length, char end)
{
    bool guarded = is_formula(text, length), quoted = guarded;

    for (size_t i = 0; i < length && !quoted; i++)
        quoted = ends_field(text[i]);
    if (quoted) {
        buf_add_text(out, guarded ? "\"'" : "\"");
        add_quoted(out, text, length);
        buf_add_char(out, '"');
    } else {
        buf_add(out, text, length);
    }
    buf_add_char(out, end);
}

void csv_write(struct buf *out, const char *text, char end)
{
    csv_write_bytes(out, text ? text : "", text ? strlen(text) : 0, end);
}

size_t csv_guard_length(const char *text, size_t length)
{
    return length > 0 && text[0] == '\'' && is_formula(text + 1, length - 1) ? 1 : 0;
}
