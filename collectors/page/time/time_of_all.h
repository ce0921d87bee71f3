/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time of all the numbers in front of it: set apart by a comma ("employed 14,200, 8,100 and
 * 3,350 people, respectively, in 2024", "had 212 labs, 9 of them public, at the end of 2025"), or
 * behind a list of things ("500 firms, 20 labs and 3 parks by 2027"). */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_TIME_OF_ALL_H
#define HEADWAY_COLLECTORS_PAGE_TIME_TIME_OF_ALL_H

#include "collectors/page/time/phrase.h"

/* Whether the phrase behind the quantity is the time of all, and of the quantity with them. */
bool page_is_time_of_all(const struct page_text *text, const struct page_phrase *phrase,
                         const struct prose_quantity *quantity);

#endif
