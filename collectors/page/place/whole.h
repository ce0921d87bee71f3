/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place that a share is of, and nothing else that the text tells: "26 percent of China's", 占全国,
 * "15 Prozent der". */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_WHOLE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_WHOLE_H

#include "collectors/page/text/text.h"

/* "26 percent of China's", "a third of the nation's", "zwei Drittel der": what stands right behind a
 * share and its preposition, a place or anything else. */
bool page_follows_share(const struct page_text *text, size_t start);

bool page_is_place_of_whole(const struct page_text *text, struct page_span place);

#endif
