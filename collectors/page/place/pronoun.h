/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Hangzhou lies in Zhejiang. It is home to 26 unicorns": where a sentence says what a place is, or
 * where it lies, one that goes on with a pronoun is of that place, and not of the one that was
 * named last. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_PRONOUN_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_PRONOUN_H

#include "collectors/page/place/mention.h"

/* 1 where the sentence begins so: the place that it is of; 0 where it does not; -1 where a pattern
 * ran into its limit. */
int page_place_of_pronoun(const struct page_text *text, const struct page_figure *figure,
                          struct page_span sentence, struct page_mention *out, struct err *err);

/* "The former has 1,200 AI companies, the latter 2,400", 前者有2400家, "these four cities account for":
 * of one of two that were named before, or of all of them; which they are is not told here. */
bool page_is_of_named_before(const struct page_text *text, const struct prose_quantity *quantity);

#endif
