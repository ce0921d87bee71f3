/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/site.h"

#include "collectors/page/subject/subject.h"

#include <string.h>
#include <strings.h>

enum { WORDS_MOST = 4 /* up to the noun: "Ein neues großes Rechenzentrum" */ };

static const char *const sites[] = { "park",      "rechenzentrum", "datenzentrum", "campus",
                                     "fabrik",    "werk" };

/* Whether the word that ends at `end` names a site that the figure does not. */
static bool is_site(const struct page_text *text, const struct page_figure *figure, size_t start,
                    size_t end)
{
    for (size_t i = 0; i < sizeof sites / sizeof sites[0]; i++) {
        const size_t length = strlen(sites[i]);

        if (end - start >= length &&
            strncasecmp(text->bytes + end - length, sites[i], length) == 0)
            return strstr(figure->anchor_text, sites[i] + 1) == NULL &&
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
            rest.start = end;
            return page_region_in(text, figure, rest).start < rest.end;
        }
        if (text->bytes[end] != ' ')
            return false;
        at = end + 1;
    }
    return false;
}
