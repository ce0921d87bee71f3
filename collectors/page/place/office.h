/* SPDX-License-Identifier: GPL-3.0-or-later */
/* National offices: where a page names no place at all, one of them says of which country its
 * figures are. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_OFFICE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_OFFICE_H

#include "collectors/page/text/text.h"

/* The name of the country (as in page_places) whose office the head of the page names; NULL where
 * it names none, or those of several. */
const char *page_country_of_offices(const struct page_text *text);

/* The country whose office reports in the sentence: 工信部数据显示, "the National Data Administration
 * said", "teilte das Kraftfahrt-Bundesamt mit"; NULL where none does. */
const char *page_country_of_reporter(const struct page_text *text, struct page_span sentence);

#endif
