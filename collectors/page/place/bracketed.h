/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a quantity in brackets: "in the Americas (23.6 percent), China (3 percent)". */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_BRACKETED_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_BRACKETED_H

#include "collectors/page/place/mention.h"

/* 1 with the name that stands in front of the bracket; 0 where none does, or it is in none; -1
 * where a pattern ran into its limit. */
int page_place_of_bracketed(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity, struct page_mention *out,
                            struct err *err);

#endif
