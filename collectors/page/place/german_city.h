/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cities of Germany, Austria and Switzerland, and what is called after them and after states:
 * "Erfurter", "Dresdner", "sächsische". */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_GERMAN_CITY_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_GERMAN_CITY_H

#include "collectors/page/text/text.h"

#include "base/buf.h"

/* Whether the word is the name of such a city. */
bool page_is_german_city(const struct page_text *text, struct page_span word);
/* Whether it is what its inhabitants are called, as an adjective is: "Erfurter". */
bool page_is_of_german_city(const struct page_text *text, struct page_span word);

/* What is put behind the pattern of a region for the adjectives that do not begin with the name of
 * a place in it: "|Dresdner" for "Dresden", "|sächsisch" for "Sachsen"; that of "Jena" does. */
void page_add_german_adjectives(const char *region, struct buf *pattern);

#endif
