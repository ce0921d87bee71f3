/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of Chinese that stand between the beginning of a clause and its quantity without naming
 * another thing: measures (产值), verbs (达到), times (上半年), adverbs (大幅). */
#ifndef HEADWAY_COLLECTORS_PAGE_TEXT_PASSING_H
#define HEADWAY_COLLECTORS_PAGE_TEXT_PASSING_H

#include "collectors/page/text/text.h"

/* The length of the word at `at` that names nothing, 0 where another stands there. */
size_t page_passing_length(const struct page_text *text, size_t at, size_t end);

#endif
