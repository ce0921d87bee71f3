/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The times of both ends of a way: "from 2012 to 2021 it grew from 11 to 45 billion", "grew from 11
 * to 45 billion between 2012 and 2021", "during the 2012-21 period", and of a further way that the
 * sentence goes on with ("..., and its share from 22 to 40 percent"). */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_WAY_TIME_H
#define HEADWAY_COLLECTORS_PAGE_TIME_WAY_TIME_H

#include "collectors/page/time/period.h"

/* The time of the quantity where it is one of both ends, and such words give it. */
bool page_period_of_way(const struct page_text *text, const struct page_phrases *phrases,
                        const struct prose_quantity *quantity, struct page_phrase *out);

#endif
