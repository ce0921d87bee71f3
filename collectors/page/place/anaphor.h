/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that stand for a place that the text named before: "the city", 全市, "die Stadt". */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_ANAPHOR_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_ANAPHOR_H

#include "collectors/page/text/text.h"

/* The kinds of place (enum page_place_kind) that the word at `at` may stand for, and its end; 0
 * where none stands there. "The country's first" and "the city of" are none. */
unsigned page_anaphor_at(const struct page_text *text, size_t at, size_t *end);
/* Whether one of those stands there, as in "the country's first". */
bool page_is_no_anaphor(const struct page_text *text, size_t at);

#endif
