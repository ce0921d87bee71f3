/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/tokens.h"

#include <ctype.h>

/* Inside of a word or a character nothing begins. */
static bool may_begin(const struct page_text *text, size_t at)
{
    unsigned char here = (unsigned char)text->bytes[at];

    return (here & 0xc0) != 0x80 &&
           (at == 0 || !isalpha(here) || !isalpha((unsigned char)text->bytes[at - 1]));
}

/* Most sentences are read for their times again and again: where none begins is remembered. */
static bool take_once(const struct page_text *text, size_t at, struct page_token *token)
{
    bool taken;

    if (text->ends == NULL)
        return page_take_token(text, at, token);
    taken = (text->ends[at] & PAGE_NO_TIME) == 0 && page_take_token(text, at, token);
    if (!taken)
        text->ends[at] |= PAGE_NO_TIME;
    return taken;
}

size_t page_tokens(const struct page_text *text, struct page_span span,
                   struct page_token tokens[TOKENS_MOST])
{
    size_t count = 0;

    for (size_t at = span.start; at < span.end && count < TOKENS_MOST;)
        if (may_begin(text, at) && take_once(text, at, &tokens[count]))
            at = tokens[count++].end;
        else
            at++;
    return count;
}
