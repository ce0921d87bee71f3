/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place that a page is about, as its headline has it. A paragraph that begins anew with "the
 * city" means that one, and not the other that the paragraph before it compared it with. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_TOPIC_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_TOPIC_H

#include "collectors/page/place/mention.h"

/* What the word at `word` stands for, a place of the kinds, where *out is the last that was named
 * in front of it. Where that is another than the headline's and of another paragraph, it is the
 * headline's; if that paragraph was all about the other, it is nobody's (PLACE_UNKNOWN). -1 where
 * the figure's pattern ran into its limit. */
int page_turn_to_topic(const struct page_text *text, const struct page_figure *figure, size_t word,
                       unsigned kinds, struct page_mention *out, struct err *err);

#endif
