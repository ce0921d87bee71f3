/* SPDX-License-Identifier: GPL-3.0-or-later */
/* As many times as numbers, in the same order: 2024年和2023年分别增长7.5%和8.5%, "after 7.5 percent and 8.5
 * percent in 2024 and 2023, respectively". What stands nearest to a number is then not its time. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_TIMES_LISTED_H
#define HEADWAY_COLLECTORS_PAGE_TIME_TIMES_LISTED_H

#include "collectors/page/candidate.h"

/* The time of the quantity by its place among the numbers; false where the sentence does not list
 * as many times, in front of the numbers or behind them. */
bool page_period_listed(const struct page_text *text, const struct page_phrases *phrases,
                        const struct prose_quantity *quantity, struct page_phrase *out);

#endif
