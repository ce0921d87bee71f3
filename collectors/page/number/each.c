/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/each.h"

#include "collectors/page/subject/subject.h"

#include <ctype.h>
#include <string.h>

enum { NAMES_WITHIN = 90 };

/* "Every 4 cars include 1 of ours", "40 of every 100": both are numbers of a ratio. */
static bool is_for_every(const struct page_text *text, struct page_span clause)
{
    size_t at = page_find(text, clause, "every ");

    return at < clause.end && isdigit((unsigned char)text->bytes[at + strlen("every ")]);
}

/* ", each absorbing 12,000", "jeweils 300", "every 4 cars". */
static bool is_for_each(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span clause)
{
    static const char *const times[] = { "year", "month", "day", "week", "hour", NULL };
    static const char *const leads[] = { "jeweils ", "every ", "out of every ", "for every ",
                                         "je ", NULL };
    struct page_span front = { clause.start, quantity->offset };
    size_t at;

    if (page_follows_any(text, quantity->offset, leads))
        return true;
    if (quantity->kind != PROSE_COUNT)
        return false;
    at = page_find_last(text, front, "each ");
    return is_for_every(text, clause) ||
           (at < front.end && !page_word_at_any(text, at + strlen("each "), times));
}

/* "all exceeded 12", 均超过12: the same of all that were named. */
static bool is_of_all_named(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = {
        "all exceed",   "all exceeds", "all exceeded",  "all exceeding", "all surpassed",
        "all surpass",  "all topped",  "all reached",   "each exceeded", "each exceeding",
        "each surpassed", "both exceed", "both exceeded", "both exceeding", "both surpassed",
        "both topped",  "both reached", "均超",         "均突破",        "均达",
        "均達",         "均在",        "均为",          "均為",          "都超过",
        "都超過",       "都突破"
    };
    static const char *const averages[] = { "年", "人", "平", "户", "戶", "日", "月", NULL };
    struct page_span word;

    return page_find_any(text, front, words, sizeof words / sizeof words[0], &word) &&
           !page_follows_any(text, word.start, averages);
}

bool page_is_of_each(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity)
{
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                        page_span_of(quantity).end);
    struct page_span near = page_part(text, PART_SENTENCE, clause.start, clause.end);

    near.end = clause.end;
    if (near.start + NAMES_WITHIN < quantity->offset)
        near.start = page_whole_character(text, quantity->offset - NAMES_WITHIN);
    if (is_for_each(text, quantity, clause))
        return true;
    return figure->region != NULL &&
           is_of_all_named(text, (struct page_span){ clause.start, page_span_of(quantity).end }) &&
           page_region_in(text, figure, near).start >= near.end;
}
