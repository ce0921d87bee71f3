/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years of the Republic, as Taiwan counts them from 1912: 民国113年 and 民国一一三年 are 2024, and so
 * is 113年 on a page of Taiwan; 113年来 and 近113年 there tell how long something took. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_REPUBLIC_YEAR_H
#define HEADWAY_COLLECTORS_PAGE_TIME_REPUBLIC_YEAR_H

#include "collectors/page/time/token.h"

/* The year that begins at `at`; false where none does. */
bool page_take_republic_year(const struct page_text *text, size_t at, struct page_token *token);

#endif
