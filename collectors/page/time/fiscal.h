/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fiscal years: "FY 2024/25", "fiscal 2025", "the year ended March 2025", "Geschäftsjahr 2024/25".
 * A page says what such a year is called, but seldom when it begins, so none is taken for a
 * calendar year. A German "Geschäftsjahr 2024" is one, unless it is written as two. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_FISCAL_H
#define HEADWAY_COLLECTORS_PAGE_TIME_FISCAL_H

#include "collectors/page/text/text.h"

/* Whether the four digits from `at` to `end` are the number of such a year. */
bool page_is_fiscal_year(const struct page_text *text, size_t at, size_t end);

/* Whether the span speaks of one. */
bool page_says_fiscal_year(const struct page_text *text, struct page_span span);

/* "the year to March 2023", "the six months to June": the time at `at` is only where one ends. */
bool page_is_year_to(const struct page_text *text, size_t at);

#endif
