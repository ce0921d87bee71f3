/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/related.h"

#include "collectors/page/subject/words.h"

#include <string.h>

enum {
    BETWEEN_MOST = 2, /* words: "related strategic emerging industries" */
    LEAD_MOST = 8     /* "driving the total output of" */
};

static bool goes_with(const struct page_text *text, struct page_word word)
{
    static const char *const words[] = {
        "related",     "associated",  "surrounding", "upstream",     "downstream",
        "supporting",  "ancillary",   "affiliated",  "peripheral",   "verwandte",
        "verwandten",  "verwandter",  "verbundene",  "verbundenen",  "verbundener",
        "zugehörige",  "zugehörigen", "nachgelagerte", "nachgelagerten", "vorgelagerte",
        "vorgelagerten", NULL
    };

    return page_word_at_any(text, word.start, words);
}

static bool is_industry(const struct page_text *text, struct page_word word)
{
    static const char *const nouns[] = { "industries", "industry",   "sectors",   "sector",
                                         "businesses", "Branchen",   "Industrien", "Industrie",
                                         "Sektoren",   "Wirtschaftszweige",
                                         "Wirtschaftszweigen", NULL };

    return page_word_at_any(text, word.start, nouns);
}

/* "driving the output of related industries to", "with related industries exceeding", "was die
 * verwandten Branchen auf ... brachte": what such a clause begins with. */
static bool leads_to_others(const struct page_text *text, struct page_word first)
{
    static const char *const leads[] = { "driving", "spurring", "boosting", "helping",  "bringing",
                                         "pushing", "fueling",  "fuelling", "lifting",  "while",
                                         "with",    "and",      "as",       "was",      "wobei",
                                         "während", "und",      "die",      NULL };

    return page_word_at_any(text, first.start, leads);
}

/* "will exceed 1 trillion yuan and related industries 10 trillion": behind a number and "and". */
static bool goes_on_with_and(const struct page_text *text, struct page_span front,
                             struct page_word related)
{
    static const char *const ands[] = { " and ", " und ", NULL };

    return page_follows_any(text, related.start, ands) &&
           page_quantity_from(text, front.start) < page_quantity_from(text, related.start);
}

bool page_is_of_related(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct page_text *text = place->text;
    struct page_span front = page_part(text, PART_CLAUSE, candidate->span.start,
                                       candidate->span.end);
    const bool own_clause = front.start >= place->anchor.end;
    struct page_word words[WORDS_MOST];
    size_t count;

    front.end = candidate->span.start;
    if (!own_clause)
        front.start = place->anchor.end;
    if (text->language == LANGUAGE_ZH || front.start >= front.end)
        return false;
    count = page_words_in(text, front, words);
    for (size_t i = 0; i < count && i <= LEAD_MOST; i++)
        for (size_t j = i + 1; goes_with(text, words[i]) && j < count && j <= i + 1 + BETWEEN_MOST;
             j++)
            if (is_industry(text, words[j]))
                return own_clause ? i > 0 && leads_to_others(text, words[0])
                                  : goes_on_with_and(text, front, words[i]);
    return false;
}
