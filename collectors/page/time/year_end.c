/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/year_end.h"

#include "collectors/page/time/tokens.h"

enum { LEAD_MOST = 7 /* bytes: "By the " */ };

static bool is_in_past(const struct page_text *text, struct page_span clause)
{
    static const char *const german[] = {
        "zählte",  "zählten", "gab",     "hatte",    "hatten",   "war",        "waren",
        "betrug",  "betrugen", "lag",    "lagen",    "stieg",    "erreichte",  "erreichten",
        "wurden",  "wurde",   "verfügte", "verfügten", "umfasste", "belief",   "kam",
        "kamen",   "überstieg", "überschritt", "existierten", "standen", "beschäftigte"
    };
    static const char *const english[] = { "had", "was", "were", "stood", "reached", "rose",
                                           "totaled", "totalled", "exceeded", "numbered" };
    static const char *const to_come[] = { "soll", "sollen", "sollte", "sollten", "wollte",
                                           "wollten", "will", "would", "should", "to have",
                                           "to be", "planned", "geplant", "expected" };

    return !PAGE_HAS(text, clause, to_come) &&
           (text->language == LANGUAGE_DE ? PAGE_HAS(text, clause, german)
                                          : PAGE_HAS(text, clause, english));
}

/* The last year in the line in front of the span, 0 where none is named. */
static int year_told(const struct page_text *text, struct page_span span)
{
    struct page_span front = { page_line(text, span.start).start, span.start };
    struct page_token tokens[TOKENS_MOST];
    int year = 0;

    for (size_t count = page_tokens(text, front, tokens), i = 0; i < count; i++)
        if (tokens[i].kind == TOKEN_YEAR)
            year = tokens[i].year;
    return year;
}

int page_year_that_ended(const struct page_text *text, struct page_span span)
{
    struct page_span clause = page_part(text, PART_CLAUSE, span.start, span.end);
    int year, last;

    if (text->published == DATE_NONE)
        return 0;
    year = year_told(text, span);
    if (text->language == LANGUAGE_ZH) /* 年底前达到11万个 */
        return year > 0 ? year : date_civil(text->published).year;
    if (clause.start + LEAD_MOST >= span.start && clause.end == span.end &&
        page_word_at(text, clause.end, ", "))
        clause.end = page_part(text, PART_CLAUSE, clause.end + 2, clause.end + 2).end;
    if (!is_in_past(text, clause))
        return 0;
    last = date_civil(text->published).year - 1;
    return year == 0 ? last : year <= last ? year : 0;
}
