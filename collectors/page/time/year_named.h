/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "By the end of that year", "im Folgejahr", 当年: the year that the paragraph named last, or the one
 * behind it. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_YEAR_NAMED_H
#define HEADWAY_COLLECTORS_PAGE_TIME_YEAR_NAMED_H

#include "collectors/page/time/token.h"

/* The token that such words at `at` make; false where none stand there, or no year is named close
 * in front of them. */
bool page_take_year_named(const struct page_text *text, size_t at, struct page_token *token);

#endif
