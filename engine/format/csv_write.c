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

void csv_write_bytes(struct buf *out, const char *text, size_t length, char end)
{
    bool guarded = is_formula(text, length), quoted = guarded;

    for (size_t i = 0; i < length && !quoted; i++)
        quoted = ends_field(text[i]);
    if (quoted)
        buf_add_char(out, '"');
    if (guarded)
        buf_add_char(out, '\'');
    for (size_t i = 0; i < length; i++) {
        if (text[i] == '"')
            buf_add_char(out, '"');
        buf_add_char(out, text[i]);
    }
    if (quoted)
        buf_add_char(out, '"');
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
