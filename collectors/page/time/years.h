/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums over several years: what came together "over the past three decades", "in den letzten fünf
 * Jahren", 五年来累计. Such a quantity is of no one year; a level that was reached in such a time
 * ("rose to 2,400 over the past five years") is. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_YEARS_H
#define HEADWAY_COLLECTORS_PAGE_TIME_YEARS_H

#include "collectors/page/text/text.h"

bool page_is_of_years(const struct page_text *text, struct page_span quantity);

/* The same of a time from one year to another, of a change against one that is years ago, and of a
 * growth over several: "From 2021 to 2025 it totalled", "grew by 48 percent between 2020 and 2025",
 * 2021—2025年年均增长8%, 2025年比2020年增长48%, "grew 40 percent since 2018". */
bool page_is_of_a_span(const struct page_text *text, struct page_span quantity);

#endif
