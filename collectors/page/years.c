/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/years.h"

#include <string.h>

enum { YEARS_WITHIN = 32 };

/* A time of years in the span: "over the past three decades". */
static bool names_years(const struct page_text *text, struct page_span span)
{
    static const char *const leads[] = { "over the past",   "over the last",  "in the past",
                                         "in the last",     "during the past", "during the last",
                                         "within the past", "in den letzten", "in den vergangenen",
                                         "über die letzten", "während der letzten" };
    static const char *const nouns[] = { "years", "decades", "Jahren", "Jahre", "Jahrzehnten" };
    struct page_span lead, noun;

    if (!page_find_any(text, span, leads, sizeof leads / sizeof leads[0], &lead))
        return false;
    lead = (struct page_span){ lead.end, lead.end + YEARS_WITHIN < span.end
                                             ? lead.end + YEARS_WITHIN
                                             : span.end };
    return page_find_any(text, lead, nouns, sizeof nouns / sizeof nouns[0], &noun);
}

/* 五年来累计, 过去三年共: without a word for a sum it may be a level (十年来，突破7万亿元). */
static bool names_years_in_chinese(const struct page_text *text, struct page_span span,
                                   struct page_span piece)
{
    static const char *const years[] = { "年来", "年來", "过去三年", "过去五年", "過去五年", "过去十年",
                                         "年间", "年間" };
    static const char *const sums[] = { "累计", "累計", "共计", "總共", "总共", "合计" };
    struct page_span found;

    return page_find_any(text, span, years, sizeof years / sizeof years[0], &found) &&
           page_find_any(text, piece, sums, sizeof sums / sizeof sums[0], &found);
}

/* "to 2,400", "reached 2,400": how many there were in the end. */
static bool is_level(const struct page_text *text, struct page_span front)
{
    static const char *const leads[] = { "to ", "at ", "auf ", "bei " };
    static const char *const verbs[] = { "reached", "reach", "hit", "exceeded", "surpassed",
                                         "erreicht", "erreichte", "erreichten", "überschritten",
                                         "now", "today", "heute", "inzwischen", "jährlich",
                                         "year", "jedes Jahr", "annually" };
    struct page_span found;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_find(text, front, leads[i]) < front.end)
            return true;
    return page_find_any(text, front, verbs, sizeof verbs / sizeof verbs[0], &found);
}

bool page_is_of_years(const struct page_text *text, struct page_span quantity)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    struct page_span front = { sentence.start, clause.end };
    struct page_span own = { clause.start, quantity.start };

    if (text->language == LANGUAGE_ZH)
        return names_years_in_chinese(text, front, own);
    return names_years(text, front) && !is_level(text, own);
}
