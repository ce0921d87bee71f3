/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of an earlier time that is not named: "A year ago it was 46", "compared with 7,700
 * in the year-ago period", "Damals waren es 46". It is of no time that could be kept. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_EARLIER_H
#define HEADWAY_COLLECTORS_PAGE_TIME_EARLIER_H

#include "collectors/page/text/text.h"

/* A growth on such a time ("3 percent more than a year ago") is none. */
bool page_is_of_earlier(const struct page_text *text, const struct prose_quantity *quantity);

/* "Until then, the city had 46", "Previously, there were 46", "At its founding the park had 46". */
bool page_opens_with_earlier(const struct page_text *text, const struct prose_quantity *quantity);

/* "mehr als im Vorjahr, als die Ausgaben 12 Mrd. Euro betrugen": the same of all that the clause
 * tells, whatever time the sentence names. */
bool page_is_when_of_earlier(const struct page_text *text, struct page_span clause);

#endif
