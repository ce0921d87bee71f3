/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranks: what is "second worldwide", "weltweit führend" or 全国第一 is measured by all the others, and
 * is not theirs. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_RANK_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_RANK_H

#include "collectors/page/text/text.h"

/* Whether the span has a superlative or another word that ranks. */
bool page_ranks(const struct page_text *text, struct page_span span);

/* Whether the place in the span only says among whom something ranks; `adverb`: it is a word such
 * as "nationwide", which may stand in front of the rank as well. */
bool page_is_rank(const struct page_text *text, struct page_span place, bool adverb);

#endif
