/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/earlier.h"

#include "collectors/page/number/percent.h"

#include <ctype.h>
#include <string.h>

/* "(a year earlier: 46", "(Vorjahr: 46" */
static bool opens_brackets(const struct page_text *text, const struct prose_quantity *quantity,
                           const char *const *words)
{
    size_t at = page_bracketed_from(text, quantity);

    return at > 0 && page_word_at_any(text, at, words);
}

bool page_is_when_of_earlier(const struct page_text *text, struct page_span clause)
{
    static const char *const joints[] = { "als ", "when ", NULL };
    static const char *const times[] = { "Vorjahr", "Vorjahresmonat", "Vorjahresquartal",
                                         "year earlier", "year before", "year ago",
                                         "previous year", NULL };
    struct page_span before;

    return page_word_at_any(text, clause.start, joints) &&
           page_clause_before(text, clause, page_part(text, PART_SENTENCE, clause.start,
                                                      clause.end), &before) &&
           page_follows_any(text, before.end, times);
}

/* "die im Vorjahr gelisteten 508": one word of how they were counted stands between. */
static bool is_attribute_of_earlier(const struct page_text *text, size_t at)
{
    static const char *const times[] = { "im Vorjahr ", "damals ", "vor einem Jahr ",
                                         "ein Jahr zuvor ", NULL };
    const size_t start = page_letters_start(text, at > 0 ? at - 1 : 0);

    return text->language == LANGUAGE_DE && start + 1 < at && text->bytes[at - 1] == ' ' &&
           islower((unsigned char)text->bytes[start]) && page_follows_any(text, start, times);
}

/* "50 Prozent mehr gegenüber der Zeit vor der Krise (206)": what a growth is measured by, told in
 * brackets behind a comparison with a time. */
static bool is_bracketed_base(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "gegenüber der Zeit ", "gegenüber dem Stand ",
                                         "im Vergleich zur Zeit ", "im Vergleich zum Stand ",
                                         "gegenüber dem Vorjahr", "im Vergleich zum Vorjahr",
                                         "compared with the time ", "compared to the time ",
                                         "from the level ",  "from the time " };
    const size_t from = page_bracketed_from(text, quantity);
    struct page_span front = { page_part(text, PART_CLAUSE, quantity->offset,
                                         quantity->offset).start, from }, lead;

    return from == quantity->offset &&
           page_find_any(text, front, leads, sizeof leads / sizeof leads[0], &lead) &&
           page_quantity_from(text, lead.end) == page_quantity_from(text, quantity->offset);
}

bool page_is_of_earlier(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const openings[] = {
        "a year ago",  "a year earlier",  "one year ago",   "two years ago",   "three years ago",
        "five years ago", "ten years ago", "a decade ago",  "a month ago",     "a month earlier",
        "the year before", "the previous year", "in the previous year", "back then", "at that time",
        "previous year", "year-ago period", "damals", "ein Jahr zuvor", "vor einem Jahr",
        "im Jahr zuvor", "im Jahr davor", "ein Jahr davor", "zuvor", "Vorjahr", "Vorjahreszeitraum",
        "Vorjahresmonat", "Vorjahresquartal", "Vorjahreswert", NULL
    };
    static const char *const behind[] = {
        " a year ago", " a year earlier", " one year ago", " the year before", " a year before",
        " in the year-ago period", " in the year-ago quarter", " in the same period a year earlier",
        " two years ago", " a decade ago", " back then", " vor einem Jahr", " ein Jahr zuvor",
        " im Jahr zuvor", " im Vorjahreszeitraum", " im Vorjahresmonat", NULL
    };
    size_t end = quantity->offset + quantity->length;
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);

    if (text->language == LANGUAGE_ZH ||
        ((quantity->kind == PROSE_PERCENT || quantity->kind == PROSE_RATIO) &&
         page_percent_of(text, quantity) == PERCENT_GROWTH))
        return false;
    return is_attribute_of_earlier(text, quantity->offset) || is_bracketed_base(text, quantity) ||
           page_word_at_any(text, end, behind) || opens_brackets(text, quantity, openings) ||
           (page_word_at_any(text, clause.start, openings) &&
            page_quantity_from(text, clause.start) == page_quantity_from(text, quantity->offset));
}

/* "Bei der Gründung umfasste die Zone 2 Quadratkilometer", 成立之初: at a beginning that is not
 * named. */
static bool is_of_beginning(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const words[] = {
        "bei der Gründung", "bei ihrer Gründung", "bei seiner Gründung", "zur Gründung",
        "zu Beginn",        "anfangs",            "ursprünglich",        "at its founding",
        "at its foundation", "when it was founded", "when it opened",    "at the outset",
        "initially",        "成立之初",           "设立之初",            "建立之初",
        "建园之初",         "建区之初",           "成立时",              "起步时"
    };
    const enum page_part part = text->language == LANGUAGE_ZH ? PART_GROUP : PART_CLAUSE;
    const struct page_span front = { page_part(text, part, quantity->offset,
                                               quantity->offset).start, quantity->offset };

    return PAGE_HAS(text, front, words) &&
           page_quantity_from(text, front.start) == page_quantity_from(text, quantity->offset);
}

/* "Formerly a fishing village, Tartu has": what it was, and not when it had so many. */
static bool is_former_name(const struct page_text *text, struct page_span clause)
{
    static const char *const words[] = { "Formerly ", "Previously ", NULL };

    return page_word_at_any(text, clause.start, words) &&
           page_quantity_from(text, clause.end) == page_quantity_from(text, clause.start);
}

bool page_opens_with_earlier(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const openings[] = { "Until then",  "Up to then", "Before then",
                                            "Before that", "Back then",  "At that time",
                                            "By then",     "By that time", "Previously",
                                            "Formerly",    NULL };
    const size_t start = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset).start;
    struct page_span clause = page_part(text, PART_CLAUSE, start, start);

    if (is_of_beginning(text, quantity))
        return true;
    if (text->language != LANGUAGE_EN || !page_word_at_any(text, start, openings))
        return false;
    if (!is_former_name(text, clause) &&
        page_quantity_from(text, clause.end) == page_quantity_from(text, start) &&
        page_word_at(text, clause.end, ", "))
        clause = page_part(text, PART_CLAUSE, clause.end + strlen(", "),
                           clause.end + strlen(", "));
    return page_holds(clause, page_span_of(quantity));
}
