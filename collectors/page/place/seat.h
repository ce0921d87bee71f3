/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Companies that are told by where they sit: "Shenzhen-based UBTech", "Baidu, headquartered in
 * Beijing", 总部位于深圳的优必选, "der Shenzhener Konzern BYD". What such a one has is none of the place.
 * Many that sit there, "AI companies based in Beijing", are. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_SEAT_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_SEAT_H

#include "collectors/page/text/text.h"

/* "-based Baidu", "-headquartered Baidu" at `end`, where the name of a place ends. */
bool page_is_based_there(const struct page_text *text, size_t end);

/* Whether a company that is told by the place in the span is named around it: *company is from its
 * own name or the place's, whichever comes first, to the end of both. */
bool page_company_of_seat(const struct page_text *text, struct page_span place,
                          struct page_span *company);
/* Whether "Shenzhener Konzern BYD" begins there: *company is all of it. */
bool page_german_company_at(const struct page_text *text, size_t at, struct page_span *company);

#endif
