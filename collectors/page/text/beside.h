/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words beside a quantity, or beside an anchor, that may say something of it. */
#ifndef HEADWAY_COLLECTORS_PAGE_TEXT_BESIDE_H
#define HEADWAY_COLLECTORS_PAGE_TEXT_BESIDE_H

#include "collectors/page/candidate.h"

/* What stands around a place in its clause, as far as the quantities beside it. */
struct page_span page_beside(const struct page_text *text, struct page_span span);

/* The same, but what follows a list's sign is of the next: 达到32亿元、净增5亿元. */
struct page_span page_own_words(const struct page_text *text,
                                const struct page_candidate *candidate);

/* "additions of 1 GW in November and 14 GW in the year": the second number of a piece without words
 * in front of it, and of the same unit, shares those of the first, and what a change led to those
 * of the change ("profits rose 12 percent to 40 billion"); empty where it does not. */
struct page_span page_shared_words(const struct page_text *text,
                                   const struct page_candidate *candidate);

#endif
