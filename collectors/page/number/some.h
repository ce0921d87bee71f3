/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts of some of the things that an anchor names, which are no number of all there are: "seven
 * of which were new", 有100间是去年成立, "10 large and eight ultra-large data centers", "one unicorn
 * every two days", "products from 1,500 companies". */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_SOME_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_SOME_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

bool page_is_of_some(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity, struct page_span anchor);

/* Whether the pattern of the anchor speaks of what is new. */
bool page_asks_for_new(const struct page_figure *figure);

/* Whether the word for new that ends there is of a name: "new energy". */
bool page_is_name_of_new(const struct page_text *text, size_t end);

/* Whether the anchor is all of what the rest of its sentence tells a part of: "Among the total
 * investment, 1.5 billion yuan was for". */
bool page_is_opening_whole(const struct page_text *text, struct page_span anchor);

/* Whether the anchor is part of who said it: "..., said the big data bureau". */
bool page_is_attribution(const struct page_text *text, struct page_span anchor);

/* Whether the anchor is but one of several that a clause is of: 甲园区、乙园区等三个园区, 机器人等产品. */
bool page_is_one_of_several(const struct page_text *text, struct page_span anchor);

#endif
