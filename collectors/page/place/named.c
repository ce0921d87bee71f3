/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/named.h"

#include "collectors/page/place/place_name.h"

#include <ctype.h>
#include <string.h>

int page_place_matches(const struct page_figure *figure, size_t place, struct err *err)
{
    size_t a, b;

    for (size_t n = 0; n < PLACE_NAMES && page_places[place].names[n] != NULL; n++) {
        const char *name = page_places[place].names[n];
        int found = pattern_find(figure->region, name, strlen(name), 0, &a, &b, err);

        if (found < 0)
            return found;
        if (found > 0 && strchr(name, '-') != NULL && (a > 0 || b < strlen(name)))
            continue; /* Beijing is not Beijing-Tianjin-Hebei */
        if (found > 0 && (a == 0 || !isalpha((unsigned char)name[a - 1])))
            return 1;
    }
    return 0;
}

int page_is_known_place(const struct page_figure *figure, struct err *err)
{
    int found = 0;

    for (size_t place = PLACE_ADVERBS; place < PLACES && found == 0; place++)
        if (!(page_places[place].kinds & PLACE_SITE))
            found = page_place_matches(figure, place, err);
    return found;
}

struct page_span page_region_by_name(const struct page_text *text,
                                     const struct page_figure *figure, struct page_span span)
{
    struct page_mention mention;
    struct err err;

    for (size_t at = span.start; text->language != LANGUAGE_ZH && at < span.end; at++)
        if (isupper((unsigned char)text->bytes[at]) && !page_inside_word(text, at) &&
            page_place_at(text, at, false, &mention) && mention.span.end <= span.end &&
            mention.place < PLACES && page_place_matches(figure, mention.place, &err) > 0)
            return mention.span;
    return (struct page_span){ span.end, span.end };
}
