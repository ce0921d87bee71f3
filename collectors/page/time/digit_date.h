/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days that are written in digits only: "30.09.2025", "31/12/2025", "2025-12-31". */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_DIGIT_DATE_H
#define HEADWAY_COLLECTORS_PAGE_TIME_DIGIT_DATE_H

#include "collectors/page/time/token.h"

/* The day that begins at `at`, with its year; false where there is none, or where nobody says which
 * number is the month: "01/07/2025". */
bool page_take_digit_date(const struct page_text *text, size_t at, struct page_token *token);

#endif
