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

/* 增速排名全市第一, 区级财政收入: whether the subject of the sentence is a part of a city, and no city;
 * `kinds` are those of the place that the quantity would be of (enum page_place_kind). */
bool page_ranks_parts_of(const struct page_text *text, struct page_span sentence, size_t quantity,
                         unsigned kinds);

#endif
