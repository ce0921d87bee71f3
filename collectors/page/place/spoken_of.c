/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/spoken_of.h"

#include "collectors/page/place/compared.h"
#include "collectors/page/place/country.h"
#include "collectors/page/place/office.h"
#include "collectors/page/place/place_name.h"

#include <string.h>

static const struct page_look last = { .adverbs = false }, first_named = { .first = true },
                              last_or_adverb = { .adverbs = true },
                              own_last = { .no_neighbours = true };

/* "The city ... one of the best in China": a country in a sentence that began with a city. */
static bool is_in_passing(const struct page_text *text, struct page_span place)
{
    static const char *const leads[] = { "in ", "in the ", "and ", "while ", "across ", "for ",
                                         "und ", "auch in ", "auch ", "während " };
    struct page_span clause = page_part(text, PART_CLAUSE, place.start, place.end);

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, clause.start, leads[i]))
            clause.start += strlen(leads[i]);
    return place.start > clause.start &&
           (page_kinds_of(text, place) & (PLACE_COUNTRY | PLACE_OTHER)) != 0;
}

/* "Across the country, there were 3 million. They served ...": the scene of a paragraph, until it
 * names another place. Chinese and German have no comma that would tell it from 全国首个 and from
 * "Weltweit bekannt ist". */
static int scene_of_paragraph(const struct page_text *text, const struct page_figure *figure,
                              size_t sentence, struct page_mention *out, struct err *err)
{
    static const char *const leads[] = { "For the ", "In the ", "Across the ", "For ", "In ",
                                         "Across " };
    size_t start = page_line(text, sentence).start;
    struct page_mention other;
    int found;

    if (text->language != LANGUAGE_EN)
        return 0;
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++)
        if (page_word_at(text, start, leads[i]) &&
            page_place_at(text, start + strlen(leads[i]), true, out)) {
            start += strlen(leads[i]); /* "For the country as a whole, " */
            break;
        }
    if (start >= sentence || !page_place_at(text, start, true, out) ||
        out->place >= PLACE_ADVERBS ||
        !page_word_at(text, out->span.end, ", "))
        return 0;
    found = page_mention_in(text, figure, (struct page_span){ out->span.end, sentence }, last,
                            &other, err);
    return found < 0 ? -1 : found == 0;
}

int page_place_spoken_of(const struct page_text *text, const struct page_figure *figure,
                         struct page_span before, struct page_mention *out, struct err *err)
{
    struct page_mention first;
    struct page_span front;
    const char *reporter;
    int found = scene_of_paragraph(text, figure, before.end, out, err);

    if (found != 0)
        return found;
    reporter = page_country_of_reporter(text, page_part(text, PART_SENTENCE, before.end,
                                                        before.end));
    if (reporter != NULL) {
        *out = (struct page_mention){ .place = page_place_named(reporter) };
        return 1;
    }
    found = page_mention_in(text, figure, before, last, out, err);
    if (found > 0 && page_passes_on_neighbour(text, before.end, out))
        found = page_mention_in(text, figure, before, own_last, out, err);
    if (found == 0)
        found = page_mention_in(text, figure, before, last_or_adverb, out, err);
    if (found == 0) {
        *out = (struct page_mention){ .place = page_country_by_offices(text) };
        return out->place < PLACES;
    }
    if (found < 0 || !is_in_passing(text, out->span))
        return found;
    front = (struct page_span){
        page_part(text, PART_SENTENCE, out->span.start, out->span.end).start, out->span.start
    };
    found = page_mention_in(text, figure, front, first_named, &first, err);
    if (found > 0 && !(page_kinds_of(text, first.span) & (PLACE_COUNTRY | PLACE_OTHER)))
        *out = first;
    return found < 0 ? -1 : 1;
}
