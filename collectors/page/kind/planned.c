/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/planned.h"

#include <ctype.h>
#include <string.h>

/* A year, or what leads to one. */
static bool is_time(const struct page_text *text, size_t at)
{
    static const char *const words[] = { "the end of ", "early ",  "late ", "mid-", "next ",
                                         "then",        "the year ", NULL };

    return page_word_at_any(text, at, words) ||
           (at < text->length && isdigit((unsigned char)text->bytes[at]));
}

bool page_is_told_of_planned(const struct page_text *text, struct page_span piece, size_t at)
{
    static const char *const verbs[] = {
        "has",    "have",    "had",     "is",     "are",     "was",   "were",    "rose",    "rises",
        "rise",   "fell",    "falls",   "grew",   "grows",   "grow",  "reached", "reaches", "reach",
        "stood",  "stands",  "came",    "comes",  "totaled", "totalled", "totals", "tops", "topped",
        "hit",    "hits",    "made",    "makes",  "employs", "employed", "houses", "hosts",
        "hosted", "covers",  "covered", "exceeds", "exceeded", "attracted", "attracts", "jumped",
        "surged", "climbed", "dropped", "cost",   "costs",   "holds", "held",    "opened", "got"
    };
    static const char by[] = "planned by ", target[] = "planned for ";

    if (page_word_at(text, at, by))
        return !is_time(text, at + strlen(by)) ||
               PAGE_HAS(text, ((struct page_span){ at, piece.end }), verbs);
    return page_word_at(text, at, target) &&
           PAGE_HAS(text, ((struct page_span){ at, piece.end }), verbs);
}
