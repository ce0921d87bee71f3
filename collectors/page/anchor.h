/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a figure's anchor stands in a text. It is whole words: "Arbeitslose" is not found in
 * "Arbeitslosengeld" nor "AI" in "said", but what an ending inflects is ("unicorns"). It lies
 * in one sentence; where it spans several clauses, what it found in the last of them counts. */
#ifndef HEADWAY_COLLECTORS_PAGE_ANCHOR_H
#define HEADWAY_COLLECTORS_PAGE_ANCHOR_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The next place from `at` on. 1 with it and where to go on from, 0 where there is none, -1 where
 * the pattern ran into its limit. */
int page_anchor_next(const struct page_text *text, const struct page_figure *figure, size_t *at,
                     struct page_span *anchor, struct err *err);
/* All of them, to see whether that can be done: 0, or -1. */
int page_anchor_try(const struct page_text *text, const struct page_figure *figure,
                    struct err *err);

/* The first place in the span. */
int page_anchor_in(const struct page_text *text, const struct page_figure *figure,
                   struct page_span span, struct page_span *anchor, struct err *err);

/* Whether the anchor is no more than a part of another entry's of the same unit: 汽车产量 inside of
 * 新能源汽车产量, "core industries" of "core industries of the digital economy". 1 or 0; -1 where a
 * pattern ran into its limit. */
int page_anchor_is_part(const struct page_text *text, const struct page_figures *figures,
                        const struct page_figure *figure, struct page_span anchor,
                        struct err *err);

#endif
