/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that pages speak of, for telling whose figure a sentence gives. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_PLACES_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_PLACES_H

#include "collectors/page/text/text.h"

enum {
    PLACES = 178,
    PLACE_NAMES = 8,      /* at most, NULL behind them */
    PLACE_LIST_MOST = 12, /* joined to each other */
    PLACE_NATIONWIDE = 0, /* the row of the country, which the name of any country stands for */
    PLACE_WORLDWIDE = 1,
    PLACE_ADVERBS = 2     /* the first rows are words such as nationwide */
};

/* What "the city", "the province", 全区 may stand for. */
enum page_place_kind {
    PLACE_CITY = 1,
    PLACE_PROVINCE = 2, /* or a state of a country */
    PLACE_DISTRICT = 4,
    PLACE_COUNTRY = 8,
    PLACE_OTHER = 16,   /* a part of the world, or of a country */
    PLACE_OF_NO_KIND = 32, /* of which nothing says what it is */
    PLACE_STATE = 64, /* of Germany, where it is "das Land" as well */
    PLACE_SITE = 128, /* a zone or a park */
    PLACE_AUTONOMOUS = 256 /* a region of China, whose 全区 it is */
};

struct page_place {
    unsigned kinds; /* of enum page_place_kind: Beijing is a city and a province */
    const char *names[PLACE_NAMES]; /* English first */
};

/* Those of the first rows are of the country or the world that the text is about: they count only
 * in front of a quantity, in its clause. */
extern const struct page_place page_places[PLACES];

/* The row whose first name that is; PLACES where there is none. */
size_t page_place_named(const char *english);

/* Whether the name of one begins there. */
bool page_names_place(const struct page_text *text, size_t at);
/* Whether the name of one ends there, words such as nationwide left out. */
bool page_place_before(const struct page_text *text, size_t at);

/* Whether a name there goes on as another word: "US$21 billion" is no place, "Euro" no EU. */
bool page_is_of_other_word(const struct page_text *text, struct page_span span);

/* Where the name begins that the one at `start` is joined to: "Hong Kong" of "Hong Kong (1.3
 * million) and Xi'an"; `start` where there is none. A list has PLACE_LIST_MOST at most. */
size_t page_name_joined_before(const struct page_text *text, size_t start);

/* Whether a place is named there to leave it out: "Europa (ohne Schweiz)", "Asia excluding China",
 * 不含北京. */
bool page_is_left_out(const struct page_text *text, size_t start);

#endif
