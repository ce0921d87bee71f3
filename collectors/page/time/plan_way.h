/* SPDX-License-Identifier: GPL-3.0-or-later */
/* “十四五”期间，规模由500亿元提高到1200亿元, on a page of 2026: what a plan that is over began with is of the year
 * before it, and what it came to of its last. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_PLAN_WAY_H
#define HEADWAY_COLLECTORS_PAGE_TIME_PLAN_WAY_H

#include "collectors/page/time/phrase.h"

/* Whether the quantity is one of both, and the year that it is of. */
bool page_period_of_plan_way(const struct page_text *text, const struct prose_quantity *quantity,
                             struct page_phrase *out);

#endif
