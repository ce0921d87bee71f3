/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/apposition.h"

#include "collectors/page/place/place_name.h"

#include <string.h>

/* Whether the name of a place ends there, of one or two words: "Hangzhou, gelegen in Zhejiang", and
 * not "The zone, situated in Beijing". */
static bool ends_with_place(const struct page_text *text, size_t end)
{
    size_t at = end;

    for (int words = 0; words < 2 && at > 0; words++) {
        struct page_mention place;

        while (at > 0 && page_is_letter(text, at - 1))
            at--;
        if (page_place_at(text, at, false, &place) && place.span.end == end)
            return true;
        at -= at > 0;
    }
    return false;
}

/* "Shenzhen, the tech hub in south China's Guangdong Province, filed": what a place is called
 * besides says nothing of another. */
bool page_is_in_apposition(const struct page_text *text, struct page_span span)
{
    static const char *const openings[] = { "the", "a", "an", "capital", "home", "eine", "die",
                                            "der", "das", "dem", "den", "eines", "einer",
                                            "einem", "einst", "früher", "lange", "Hauptstadt" };
    static const char *const seats[] = { "gelegen in ", "located in ", "situated in ", NULL };
    struct page_span clause = page_part(text, PART_CLAUSE, span.start, span.end);

    if (text->language == LANGUAGE_ZH || clause.start < 2 || text->bytes[clause.start - 2] != ',' ||
        clause.end >= text->length || text->bytes[clause.end] != ',' ||
        page_quantity_from(text, clause.start) != page_quantity_from(text, clause.end))
        return false;
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++)
        if (page_word_at(text, clause.start, openings[i]))
            return true;
    return page_word_at_any(text, clause.start, seats) && ends_with_place(text, clause.start - 2);
}
