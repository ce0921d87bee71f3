/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/site.h"

#include "collectors/page/place/mention.h"
#include "collectors/page/subject/subject.h"

#include <string.h>
#include <strings.h>

enum { WORDS_MOST = 4 /* up to the noun: "Ein neues großes Rechenzentrum" */ };

static const char *const sites[] = { "park",      "rechenzentrum", "datenzentrum", "campus",
                                     "fabrik",    "werk" };

/* Handwerk, Netzwerk, Kraftwerkspark: of all that a place has, and works of another kind. */
static bool is_no_site(const struct page_text *text, size_t end)
{
    static const char *const words[] = { "handwerk",    "netzwerk",     "regelwerk", "bauwerk",
                                         "werkspark",   "fahrzeugpark", "fuhrpark",  "wagenpark",
                                         "maschinenpark", "anlagenpark", "gerätepark" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        const size_t length = strlen(words[i]);

        if (end >= length && strncasecmp(text->bytes + end - length, words[i], length) == 0)
            return true;
    }
    return false;
}

/* "Der Windpark in Deutschland": what a country or a state has of them. */
static bool is_park_of_land(const struct page_text *text, size_t end, struct page_span place)
{
    const size_t length = strlen("park");

    return end >= length && strncasecmp(text->bytes + end - length, "park", length) == 0 &&
           (page_kinds_of(text, place) & (PLACE_COUNTRY | PLACE_STATE)) != 0;
}

/* Whether the word that ends at `end` names a site that the figure does not. */
static bool is_site(const struct page_text *text, const struct page_figure *figure, size_t start,
                    size_t end)
{
    for (size_t i = 0; i < sizeof sites / sizeof sites[0]; i++) {
        const size_t length = strlen(sites[i]);

        if (end - start >= length &&
            strncasecmp(text->bytes + end - length, sites[i], length) == 0)
            return !is_no_site(text, end) &&
                   strstr(figure->anchor_text, sites[i] + 1) == NULL &&
                   strstr(figure->region_text, sites[i] + 1) == NULL;
    }
    return false;
}

bool page_is_of_site(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity)
{
    static const char *const openings[] = { "Der ", "Das ", "Ein ", "Eine ", "Dieser ", "Dieses ",
                                            "Allein das ", "Allein der ", NULL };
    static const char *const joints[] = { " in ", " im ", " bei ", " von ", " mit ", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                              quantity->offset);
    struct page_span rest = clause;
    size_t at = clause.start;

    if (figure->region == NULL || text->language != LANGUAGE_DE ||
        !page_word_at_any(text, at, openings))
        return false;
    for (int words = 0; words < WORDS_MOST && at < quantity->offset; words++) {
        size_t end = at;

        while (page_is_letter(text, end) || text->bytes[end] == '-')
            end++;
        if (is_site(text, figure, at, end) && page_word_at_any(text, end, joints)) {
            struct page_span place;

            rest.start = end;
            place = page_region_in(text, figure, rest);
            return place.start < rest.end && !is_park_of_land(text, end, place);
        }
        if (text->bytes[end] != ' ')
            return false;
        at = end + 1;
    }
    return false;
}
