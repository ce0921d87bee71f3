/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a place is said to lie in: "Hangzhou, capital of east China's Zhejiang Province", "in
 * Xingtai, Hebei province". The page goes on with the narrower one. "The southwestern city of
 * Chengdu" is a name. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_WIDER_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_WIDER_H

#include "collectors/page/text/text.h"

/* Whether the place in the span is named as what another lies in. */
bool page_is_wider(const struct page_text *text, struct page_span place);

/* "China's main financial center has": whether the country or province is named for a place in it
 * that is not. */
bool page_owns_unnamed(const struct page_text *text, struct page_span place);

/* Whether only names of places, directions and what joins them stand in the span. */
bool page_is_names_of_places(const struct page_text *text, struct page_span span);

/* Of which kind (enum page_place_kind) the name that begins there is by the noun in front of it:
 * "the coastal city of Ibsenville"; 0 where none says so. */
unsigned page_kind_in_front(const struct page_text *text, size_t start);

#endif
