/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is expected of a year that is just over, and whose figures are not counted yet: "was
 * expected to exceed 1.2 trillion yuan in 2025", told in January 2026. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_JUST_OVER_H
#define HEADWAY_COLLECTORS_PAGE_KIND_JUST_OVER_H

#include "collectors/page/text/text.h"
#include "collectors/page/time/phrase.h"

/* Whether it is said to be expected: "is expected to exceed 1.2 trillion", voraussichtlich in its
 * clause, 预计 in front of it; "was expected to" only where somebody is said to say so. */
bool page_is_expected(const struct page_text *text, const struct prose_quantity *quantity);

/* Whether the clause expects the quantity of such a year: one that ended no more than three months
 * before the day of publication. It is told in the present or in reported speech; nothing is
 * said to have come otherwise, and nothing to have been expected at an earlier time. */
bool page_is_expected_of_year_just_over(const struct page_text *text,
                                        const struct prose_quantity *quantity,
                                        const struct page_phrase *when);

#endif
