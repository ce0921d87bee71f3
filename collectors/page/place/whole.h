/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place that a share is of, and nothing else that the text tells: "26 percent of China's", 占全国,
 * "15 Prozent der". */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_WHOLE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_WHOLE_H

#include "collectors/page/text/text.h"

/* "26 percent of China's", "a third of the nation's", "zwei Drittel der": what stands right behind
 * a share and its preposition, a place or anything else. */
bool page_follows_share(const struct page_text *text, size_t start);

/* "half of China's core industry of 1.2 trillion yuan", 占全国1.2万亿元产业的一半: where what the
 * share is of begins, in front of its number; 0 where the number is none of such a whole. */
size_t page_whole_from(const struct page_text *text, const struct prose_quantity *quantity);

bool page_is_place_of_whole(const struct page_text *text, struct page_span place);

#endif
