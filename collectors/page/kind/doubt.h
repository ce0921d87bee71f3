/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a sentence denies, supposes or only passes on what it says of a quantity ("failed to
 * reach 10 billion", 未达到50亿元, "if it had reached", "rumours that"), or speaks of it by the head.
 * Such a quantity is no figure: somebody has to read the sentence. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_DOUBT_H
#define HEADWAY_COLLECTORS_PAGE_KIND_DOUBT_H

#include "collectors/page/text/text.h"

bool page_is_doubted(const struct page_text *text, struct page_span quantity);
/* Whether it is so much a head, a household or the like; `anchor` may say so itself. */
bool page_says_by_head(const struct page_text *text, struct page_span span,
                       struct page_span anchor);
bool page_is_by_head(const struct page_text *text, struct page_span quantity,
                     struct page_span anchor);

#endif
