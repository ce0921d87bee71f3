/* SPDX-License-Identifier: GPL-3.0-or-later */
/* memmem */
#define _GNU_SOURCE
#include "collectors/page/place/country.h"

#include "collectors/page/place/named.h"

#include <string.h>

enum { LOOKED_THROUGH = 16384 /* bytes */ };

static size_t row_of(const char *country)
{
    return country == NULL ? PLACES : page_place_named(country);
}

size_t page_country_by_offices(const struct page_text *text)
{
    return row_of(text->country);
}

/* How often a country and its places are named, and where first. */
struct naming {
    unsigned times;
    size_t first;
};

/* Not in "U.S. dollars". */
static void count_name(const struct page_text *text, const char *name, struct naming *naming)
{
    static const char *const money[] = { " dollar", " dollars", "-Dollar", " Dollar", "$", NULL };
    const size_t end = text->length < LOOKED_THROUGH ? text->length : LOOKED_THROUGH;
    const size_t length = strlen(name);
    const char *at = text->bytes;

    while ((at = memmem(at, (size_t)(text->bytes + end - at), name, length)) != NULL) {
        const size_t offset = (size_t)(at - text->bytes);

        at += length;
        if (!page_word_at(text, offset, name) ||
            page_word_at_any(text, offset + length, money))
            continue;
        naming->first = naming->times == 0 || offset < naming->first ? offset : naming->first;
        naming->times++;
    }
}

/* The cities and provinces of the table are China's, but for the states of Germany. */
static size_t country_of_row(size_t row)
{
    const unsigned kinds = page_places[row].kinds;

    if (kinds == PLACE_COUNTRY)
        return row;
    if (kinds & PLACE_STATE)
        return page_place_named("Germany");
    if (kinds & (PLACE_CITY | PLACE_PROVINCE | PLACE_DISTRICT))
        return page_place_named("China");
    return PLACES;
}

const char *page_country_of_text(const struct page_text *text)
{
    static const char *const chinese[] = { "Chinese", "chinesische", "chinesischen",
                                           "chinesischer", "chinesisches" };
    struct naming named[PLACES] = { { 0, 0 } };
    size_t most = page_place_named("China");

    if (text->country != NULL)
        return text->country;
    if (text->language == LANGUAGE_ZH)
        return page_places[most].names[0];
    for (size_t i = 0; i < sizeof chinese / sizeof chinese[0]; i++)
        count_name(text, chinese[i], &named[most]);
    for (size_t row = PLACE_ADVERBS; row < PLACES; row++) {
        const size_t country = country_of_row(row);

        for (size_t n = 0; country < PLACES && n < PLACE_NAMES && page_places[row].names[n]; n++)
            count_name(text, page_places[row].names[n], &named[country]);
    }
    for (size_t row = PLACE_ADVERBS; row < PLACES; row++)
        if (named[row].times > named[most].times ||
            (named[row].times > 0 && named[row].times == named[most].times &&
             named[row].first < named[most].first))
            most = row;
    return named[most].times > 0 ? page_places[most].names[0] : NULL;
}

/* 日本全国, "bundesweit": of a country that the word itself tells. */
static bool is_of_another(const struct page_text *text, const struct page_mention *nationwide)
{
    static const char *const own[] = { "中国", "我国", NULL };

    if (text->language == LANGUAGE_ZH)
        return page_place_before(text, nationwide->span.start) &&
               !page_follows_any(text, nationwide->span.start, own);
    return page_word_at(text, nationwide->span.start, "bundesweit") &&
           strcmp(text->nation, "China") == 0;
}

/* "Landesweit" is of the state of Germany that the page names most, on a page about Germany that
 * speaks of nothing German or federal; PLACES on any other. */
static size_t state_of_landesweit(const struct page_text *text, const struct page_mention *word)
{
    static const char *const federal[] = { "Deutschland", "Deutschlands", "deutsche", "deutschen",
                                           "deutscher",   "deutsches",    "bundesweit",
                                           "Bundesweit",  "Statistische Bundesamt",
                                           "Statistischen Bundesamt", "Statistisches Bundesamt",
                                           "Destatis",    "Bundesregierung" };
    const struct page_span head = { 0, text->length < LOOKED_THROUGH ? text->length
                                                                     : LOOKED_THROUGH };
    size_t most = PLACES;
    unsigned times = 0;

    if ((!page_word_at(text, word->span.start, "landesweit") &&
         !page_word_at(text, word->span.start, "Landesweit")) ||
        row_of(text->nation) != page_place_named("Germany") || PAGE_HAS(text, head, federal))
        return PLACES;
    for (size_t row = PLACE_ADVERBS; row < PLACES; row++) {
        struct naming state = { 0, 0 };

        for (size_t n = 0; (page_places[row].kinds & PLACE_STATE) != 0 && n < PLACE_NAMES &&
                           page_places[row].names[n] != NULL; n++)
            count_name(text, page_places[row].names[n], &state);
        if (state.times > times) {
            times = state.times;
            most = row;
        }
    }
    return most;
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
    const size_t country = row_of(text->nation), state = state_of_landesweit(text, nationwide);
    int found = is_of_country(figure, err);

    if (state < PLACES)
        return page_place_matches(figure, state, err);
    if (found < 0 || country == PLACES || (own && found == 0))
        return own && found >= 0 ? 1 : found;
    return is_of_another(text, nationwide) ? 0 : page_place_matches(figure, country, err);
}

size_t page_nation_of(const struct page_text *text, struct page_span word)
{
    static const char *const owns[] = { "'s ", "’s ", NULL };
    const size_t country = row_of(text->nation);

    return country < PLACES && page_word_at_any(text, word.end, owns) &&
                   page_part(text, PART_CLAUSE, word.start, word.end).start < word.start
               ? country
               : PLACE_UNKNOWN;
}
