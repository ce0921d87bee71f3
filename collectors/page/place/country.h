/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of which country a text speaks where it says "nationwide", 全国 or "landesweit": of that whose
 * offices it names, else of the one that it names most often. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_COUNTRY_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_COUNTRY_H

#include "collectors/page/place/mention.h"

/* The row of the country whose offices the page names; PLACES where there is none. */
size_t page_country_by_offices(const struct page_text *text);

/* The English name of the country that the page is about, with its cities and provinces; NULL where
 * it names none. 全国 is China's. */
const char *page_country_of_text(const struct page_text *text);

bool page_is_nationwide(const struct page_text *text, const struct page_mention *mention);

/* Whether the figure is of the country that the word stands for, and of any where the text names
 * none; a figure of no country whose pattern has the word itself has it. -1 where a pattern ran
 * into its limit. */
int page_is_of_that_country(const struct page_text *text, const struct page_figure *figure,
                            const struct page_mention *nationwide, struct err *err);

/* The row of the country that "the nation" in the span stands for where none was named: that of the
 * page, for "in line with the nation's plans"; PLACE_UNKNOWN for "The nation has", which goes on
 * with one that may have no entry. */
size_t page_nation_of(const struct page_text *text, struct page_span word);

#endif
