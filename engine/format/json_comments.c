/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/json_comments.h"

#include <stdbool.h>

/* Behind the comment that begins at text[at]; a line comment leaves its line feed. */
static size_t comment_end(const char *text, size_t length, size_t at)
{
    bool block = text[at + 1] == '*';
    size_t start = at + 2;

    for (at = start; at < length; at++) {
        if (!block && text[at] == '\n')
            return at;
        if (block && text[at] == '/' && text[at - 1] == '*' && at > start)
            return at + 1;
    }
    return length;
}

void json_blank_comments(char *text, size_t length)
{
    bool quoted = false;

    for (size_t at = 0; at + 1 < length; at++) {
        if (text[at] == '"')
            quoted = !quoted;
        else if (quoted && text[at] == '\\')
            at++;
        else if (!quoted && text[at] == '/' && (text[at + 1] == '/' || text[at + 1] == '*'))
            for (size_t end = comment_end(text, length, at); at < end; at++)
                if (text[at] != '\n')
                    text[at] = ' ';
    }
}
