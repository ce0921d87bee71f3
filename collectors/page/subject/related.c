/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/related.h"

#include "collectors/page/subject/words.h"

#include <string.h>

enum { BETWEEN_MOST = 2 /* "related strategic emerging industries" */ };

static bool goes_with(const struct page_text *text, struct page_word word)
{
    static const char *const words[] = {
        "related",     "associated",  "surrounding", "upstream",   "downstream",
        "supporting",  "ancillary",   "adjacent",    "other",      "affiliated",
        "peripheral",  "traditional", "verwandte",   "verwandten", "verwandter",
        "verbundene",  "verbundenen", "verbundener", "zugehörige", "zugehörigen",
        "angrenzende", "angrenzenden", "nachgelagerte", "nachgelagerten", "vorgelagerte",
        "vorgelagerten", "andere", "anderen", NULL
    };

    return page_word_at_any(text, word.start, words);
}

static bool is_industry(const struct page_text *text, struct page_word word)
{
    static const char *const nouns[] = { "industries", "industry", "sectors", "sector", "businesses",
                                         "Branchen", "Industrien", "Industrie", "Sektoren",
                                         "Wirtschaftszweige", "Wirtschaftszweigen", NULL };

    return page_word_at_any(text, word.start, nouns);
}

bool page_is_of_related(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct page_text *text = place->text;
    struct page_span front = page_part(text, PART_CLAUSE, candidate->span.start,
                                       candidate->span.end);
    struct page_word words[WORDS_MOST];
    size_t count;

    front.end = candidate->span.start;
    if (front.start < place->anchor.end)
        front.start = place->anchor.end;
    if (text->language == LANGUAGE_ZH || front.start >= front.end)
        return false;
    count = page_words_in(text, front, words);
    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; goes_with(text, words[i]) && j < count && j <= i + 1 + BETWEEN_MOST;
             j++)
            if (is_industry(text, words[j]))
                return true;
    return false;
}
