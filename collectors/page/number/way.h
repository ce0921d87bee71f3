/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a number is measured by: what something rose or fell from, an older figure, an average. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_WAY_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_WAY_H

#include "collectors/page/text/text.h"

/* Whether it is what something rises or falls from, beside what it gets to ("from 12 to 9",
 * 由18提升至33, "to 9 from 12"), or what it is compared with ("9 percent, after 12 percent"). What
 * something is to grow from is none: that is there today. */
bool page_is_start(const struct page_text *text, const struct prose_quantity *quantity);

/* Whether it is what something rises or falls from to a number that is said as well, whether that
 * was reached or is to come. */
bool page_is_way_start(const struct page_text *text, const struct prose_quantity *quantity);

/* What it rose or fell from, where the quantity is what it got to ("from 12 to 9"); else NULL. */
const struct prose_quantity *page_way_start_of(const struct page_text *text,
                                               const struct prose_quantity *quantity);

/* 45亿元（其中核心产业38亿元）: the brackets name a thing of their own, and no time. */
bool page_is_part_in_brackets(const struct page_text *text, const struct prose_quantity *quantity);

/* Whether a word such as "from" or 由 leads to the place. */
bool page_follows_from(const struct page_text *text, size_t at);

/* Whether a place, and no time, seems to stand right behind it: "compared with 16 percent in
 * Europe" is no older figure. */
bool page_is_of_a_place(const struct page_text *text, const struct prose_quantity *quantity);

/* Whether a change is against an average ("17 percent above the ten-year average"), and not against
 * the year before. */
bool page_is_against_average(const struct page_text *text, const struct prose_quantity *quantity);

/* Whether a change is against the month or quarter before where its sentence tells the one against
 * the year before as well: 环比增长2%，同比增长12%. */
bool page_is_against_month(const struct page_text *text, const struct prose_quantity *quantity);

/* 比2024年的37.5亿元增长12%, 与去年37.5亿元相比: what something is compared with, in Chinese. */
bool page_is_base_in_chinese(const struct page_text *text, const struct prose_quantity *quantity);

#endif
