/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/opening.h"

#include <string.h>

/* "the rank it held in 2019", "what Bergen was in 2019": behind the first word of the main clause
 * another subject, or the verb right in front of the time. */
static bool is_in_relative(const struct page_text *text, struct page_span main, size_t time)
{
    static const char *const words[] = { "that", "which", "who",  "whom", "whose", "what",
                                         "where", "when", "than", "it",   "they",  "she",
                                         "he",    "we" };
    static const char *const verbs[] = { "had in ",  "held in ", "was in ",  "were in ",
                                         "did in ",  "saw in ",  "seen in ", "set in ",
                                         "made in ", "hit in ",  "reached in ", "recorded in ",
                                         "posted in ", "registered in ", "achieved in ", NULL };

    if (page_follows_any(text, time, verbs))
        return true;
    while (main.start < time && text->bytes[main.start] != ' ')
        main.start++;
    return PAGE_HAS(text, ((struct page_span){ main.start, time }), words);
}

bool page_is_time_of_opening(const struct page_text *text, const struct page_phrase *phrase,
                             const struct prose_quantity *quantity, struct page_span clause)
{
    static const char *const leads[] = { "At ", "With ", NULL };
    struct page_span own = page_part(text, PART_CLAUSE, phrase->span.start, phrase->span.end);

    if (text->language != LANGUAGE_EN || !page_word_at_any(text, clause.start, leads) ||
        page_quantity_from(text, clause.start) != page_quantity_from(text, quantity->offset) ||
        quantity->offset + quantity->length != clause.end ||
        own.start > clause.end + strlen(", "))
        return false;
    return !is_in_relative(text, own, phrase->span.start);
}
