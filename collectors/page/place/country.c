/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/country.h"

#include "collectors/page/place/named.h"
#include "collectors/page/place/place_name.h"

#include <string.h>

enum { LOOKED_THROUGH = 16384 /* bytes */ };

size_t page_country_by_offices(const struct page_text *text)
{
    size_t place = 0;

    while (place < PLACES && (text->country == NULL ||
                              strcmp(page_places[place].names[0], text->country) != 0))
        place++;
    return place;
}

static size_t row_of_china(void)
{
    size_t row = PLACE_ADVERBS;

    while (strcmp(page_places[row].names[0], "China") != 0)
        row++;
    return row;
}

/* "China's ministry" names it as well. Of several the one that is named most often. */
static size_t most_named(const struct page_text *text)
{
    const size_t end = text->length < LOOKED_THROUGH ? text->length : LOOKED_THROUGH;
    static const char *const money[] = { " dollar", " dollars", "-Dollar", " Dollar", NULL };
    static const char *const chinese[] = { "Chinese", "chinesische", "chinesischen",
                                           "chinesischer", "chinesisches", NULL };
    const size_t china = row_of_china();
    unsigned times[PLACES] = { 0 };
    size_t most = PLACES;
    struct page_mention place;

    for (size_t at = 0; at < end; at++) {
        if (page_word_at_any(text, at, chinese) && !page_inside_word(text, at))
            times[china]++;
        if (times[china] > 0 && (most == PLACES || times[china] > times[most]))
            most = china;
        if (page_inside_word(text, at) || !page_place_at(text, at, false, &place) ||
            place.place >= PLACES || page_places[place.place].kinds != PLACE_COUNTRY ||
            page_word_at_any(text, place.span.end, money))
            continue;
        times[place.place]++;
        if (most == PLACES || times[place.place] > times[most])
            most = place.place;
    }
    return most;
}

/* 全国 is China's but in a page that names another country alone. */
static size_t named_in_chinese(const struct page_text *text)
{
    const size_t china = row_of_china(), first = most_named(text);

    if (first == PLACES || first == china)
        return china;
    for (size_t at = 0; at < text->length && at < LOOKED_THROUGH; at++) {
        struct page_mention place;

        if (page_place_at(text, at, false, &place) &&
            (place.place == china || (place.place < PLACES &&
             (page_places[place.place].kinds & (PLACE_PROVINCE | PLACE_AUTONOMOUS)) != 0)))
            return china;
    }
    return first;
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
    size_t country = page_country_by_offices(text);
    int found = is_of_country(figure, err);

    if (country == PLACES)
        country = text->language == LANGUAGE_ZH ? named_in_chinese(text)
                                                : most_named(text);
    if (found < 0 || country == PLACES || (own && found == 0))
        return own && found >= 0 ? 1 : found;
    return page_place_matches(figure, country, err);
}
