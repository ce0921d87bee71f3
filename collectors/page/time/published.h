/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The day that stands at the beginning of a page, where nothing else says when it was published. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_PUBLISHED_H
#define HEADWAY_COLLECTORS_PAGE_TIME_PUBLISHED_H

#include "collectors/page/text/text.h"

/* The first day written 2025-06-24, 2025/06/24 or 2025年6月24日; DATE_NONE where there is none. */
date page_first_day(const char *text, size_t length);
/* The same of "June 24, 2025", "24. Juni 2025". */
date page_first_day_in_words(const struct page_text *text);

#endif
