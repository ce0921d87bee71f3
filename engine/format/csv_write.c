/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/csv_write.h"

#include "base/dec.h"

#include <string.h>

static bool is_formula(const char *text)
{
    struct dec number;

    return text[0] != '\0' && strchr("=+-@\t\r\n", text[0]) != NULL &&
           !dec_parse(text, strlen(text), &number);
}

void csv_write(struct buf *out, const char *text, char end)
{
    bool quoted;

    if (text == NULL)
        text = "";
    quoted = strpbrk(text, ",\"\r\n") != NULL || is_formula(text);
    if (quoted)
        buf_add_char(out, '"');
    if (is_formula(text))
        buf_add_char(out, '\'');
    for (; *text != '\0'; text++) {
        if (*text == '"')
            buf_add_char(out, '"');
        buf_add_char(out, *text);
    }
    if (quoted)
        buf_add_char(out, '"');
    buf_add_char(out, end);
}
