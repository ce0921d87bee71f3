/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Companies that are called by a country or a city, "China Mobile", "Beijing Automotive Group",
 * 中国移动, and words that stand for a company, "the operator", 该公司. What one of them has is none of
 * the place that the text is about. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_COMPANY_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_COMPANY_H

#include "collectors/page/place/mention.h"

/* Where the name of a company ends that begins with the place in the span; 0 where none does. */
size_t page_company_of_place(const struct page_text *text, struct page_span place);

/* The last company that the span, which lies in front of a quantity, names as who has or does
 * something, and not who only reports it; false where it names none, or all of a branch: "China
 * Mobile, China Telecom and China Unicom", "China Mobile and its rivals". */
bool page_company_in(const struct page_text *text, struct page_span span,
                     struct page_span *company);

#endif
