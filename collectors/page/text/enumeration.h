/* SPDX-License-Identifier: GPL-3.0-or-later */
/* English lists of what is counted, each with its noun: "500 companies, 20 labs and 3 parks". What
 * is said of the first is said of all, and so is the time behind the last. */
#ifndef HEADWAY_COLLECTORS_PAGE_TEXT_ENUMERATION_H
#define HEADWAY_COLLECTORS_PAGE_TEXT_ENUMERATION_H

#include "collectors/page/text/text.h"

/* The first of the list that the quantity is in; the quantity itself where it is in none. */
const struct prose_quantity *page_first_listed(const struct page_text *text,
                                               const struct prose_quantity *quantity);

/* Whether the quantity is in a list whose last number stands shortly in front of `at`, with no more
 * than its noun in between. */
bool page_is_listed_before(const struct page_text *text, const struct prose_quantity *quantity,
                           size_t at);

#endif
