/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that pages speak of, for telling whose figure a sentence gives. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACES_H
#define HEADWAY_COLLECTORS_PAGE_PLACES_H

#include "collectors/page/text.h"

enum {
    PLACES = 143,
    PLACE_NAMES = 8,    /* at most, NULL behind them */
    PLACE_COUNTRY = 0,  /* the row of the country, which the name of any country stands for */
    PLACE_ADVERBS = 2,  /* the first rows are words such as nationwide */
    PLACE_COUNTRIES = 44 /* countries end in front of this row */
};

/* The names of one place, English first. Those of the first rows are of the country or the world
 * that the text is about: they count only in front of a quantity, in its clause. */
extern const char *const page_places[PLACES][PLACE_NAMES];

/* Whether the name of one begins there. */
bool page_names_place(const struct page_text *text, size_t at);

/* Whether a name there goes on as another word: "US$21 billion" is no place, "Euro" no EU. */
bool page_is_of_other_word(const struct page_text *text, struct page_span span);

/* Whether a place is named there to leave it out: "Europa (ohne Schweiz)", "Asia excluding China",
 * 不含北京. */
bool page_is_left_out(const struct page_text *text, size_t start);

#endif
