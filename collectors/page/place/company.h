/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Companies that are called by a country or a city, "China Mobile", "Beijing Automotive Group",
 * 中国移动, and words that stand for a company, "the operator", 该公司. What one of them has is none of
 * the place that the text is about. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_COMPANY_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_COMPANY_H

#include "collectors/page/place/mention.h"

/* Where the name of a company ends that begins with the place in the span; 0 where none does. */
size_t page_company_of_place(const struct page_text *text, struct page_span place);

/* 1 where the quantity is of a company that its sentence names, or tells by its seat
 * (page/place/seat.h), and names no place behind it, and the figure's region is a place; 0 where it
 * is not; -1 where a pattern ran into its limit. */
int page_is_of_company(const struct page_text *text, const struct page_figure *figure,
                       const struct prose_quantity *quantity, struct err *err);

#endif
