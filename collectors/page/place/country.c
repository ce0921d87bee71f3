/* SPDX-License-Identifier: GPL-3.0-or-later */
/* memmem */
#define _GNU_SOURCE
#include "collectors/page/place/country.h"

#include "collectors/page/place/named.h"

#include <string.h>

enum { LOOKED_THROUGH = 16384 /* bytes */ };

static size_t row_of(const char *country)
{
    size_t row = 0;

    while (row < PLACES && (country == NULL || strcmp(page_places[row].names[0], country) != 0))
        row++;
    return row;
}

size_t page_country_by_offices(const struct page_text *text)
{
    return row_of(text->country);
}

/* How often it is named; not in "U.S. dollars". */
static unsigned times_named(const struct page_text *text, const char *name)
{
    static const char *const money[] = { " dollar", " dollars", "-Dollar", " Dollar", NULL };
    const size_t end = text->length < LOOKED_THROUGH ? text->length : LOOKED_THROUGH;
    const size_t length = strlen(name);
    const char *at = text->bytes;
    unsigned times = 0;

    while ((at = memmem(at, (size_t)(text->bytes + end - at), name, length)) != NULL) {
        const size_t offset = (size_t)(at - text->bytes);

        times += page_word_at(text, offset, name) &&
                 !page_word_at_any(text, offset + length, money);
        at += length;
    }
    return times;
}

static unsigned times_of_row(const struct page_text *text, size_t row)
{
    unsigned times = 0;

    for (size_t n = 0; n < PLACE_NAMES && page_places[row].names[n] != NULL; n++)
        times += times_named(text, page_places[row].names[n]);
    return times;
}

/* Whether a page in Chinese is about China, whichever country it names most: its provinces are. */
static bool names_province(const struct page_text *text)
{
    for (size_t row = PLACE_ADVERBS; row < PLACES; row++)
        if ((page_places[row].kinds & (PLACE_PROVINCE | PLACE_AUTONOMOUS)) != 0 &&
            times_of_row(text, row) > 0)
            return true;
    return false;
}

const char *page_country_of_text(const struct page_text *text)
{
    static const char *const chinese[] = { "Chinese", "chinesische", "chinesischen",
                                           "chinesischer", "chinesisches" };
    const size_t china = row_of("China");
    unsigned times = times_of_row(text, china), most = 0;
    size_t row = PLACES;

    if (text->country != NULL)
        return text->country;
    for (size_t i = 0; i < sizeof chinese / sizeof chinese[0]; i++)
        times += times_named(text, chinese[i]);
    for (size_t other = PLACE_ADVERBS; other < PLACES; other++)
        if (page_places[other].kinds == PLACE_COUNTRY && other != china &&
            times_of_row(text, other) > most) {
            most = times_of_row(text, other);
            row = other;
        }
    if (times >= most && times > 0)
        return page_places[china].names[0];
    if (text->language == LANGUAGE_ZH && (row == PLACES || times > 0 || names_province(text)))
        return page_places[china].names[0];
    return row < PLACES ? page_places[row].names[0] : NULL;
}

static int is_of_country(const struct page_figure *figure, struct err *err)
{
    int found = 0;

    for (size_t place = 0; place < PLACES && found == 0; place++)
        if (page_places[place].kinds == PLACE_COUNTRY)
            found = page_place_matches(figure, place, err);
    return found;
}

bool page_is_nationwide(const struct page_text *text, const struct page_mention *mention)
{
    const char *const *names = page_places[PLACE_NATIONWIDE].names;

    for (size_t n = 0; n < PLACE_NAMES && names[n] != NULL; n++)
        if (mention->span.end - mention->span.start == strlen(names[n]) &&
            page_word_at(text, mention->span.start, names[n]))
            return true;
    return false;
}

int page_is_of_that_country(const struct page_text *text, const struct page_figure *figure,
                            const struct page_mention *nationwide, struct err *err)
{
    const bool own = nationwide->place == PLACE_OWN;
    const size_t country = row_of(text->nation);
    int found = is_of_country(figure, err);

    if (found < 0 || country == PLACES || (own && found == 0))
        return own && found >= 0 ? 1 : found;
    return page_place_matches(figure, country, err);
}
