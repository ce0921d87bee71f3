/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "At the end of the year the city had 300", "Ende des Jahres zählte": told in the past on a page
 * of July, of the year that its paragraph named last, else of the last that was over; 年底前 in
 * Chinese is of the year that is not over. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_YEAR_END_H
#define HEADWAY_COLLECTORS_PAGE_TIME_YEAR_END_H

#include "collectors/page/text/text.h"

/* The year that the words for its end in the span are of; 0 where nothing says that it is over, or
 * when the page came. */
int page_year_that_ended(const struct page_text *text, struct page_span span);

#endif
