/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another measure of the thing that an anchor names: the investment in the core AI industry is not
 * the industry. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_MEASURE_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_MEASURE_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether a word in the span, outside of the anchor, says that it is of another measure:
 * investment, profit, 融资. 1 with the word, 0 for no, -1 a fault of the anchor's pattern. */
int page_is_other_measure(const struct page_text *text, const struct page_figure *figure,
                          struct page_span span, struct page_span anchor,
                          struct page_span *word, struct err *err);

/* 生物医药产业规模突破5000亿元，其中工业产值突破1000亿元: whether the anchor's pattern names a measure (产值) that the
 * sentence gives a number of its own, and the quantity is of another (规模). */
bool page_is_of_unnamed_measure(const struct page_text *text, const struct page_figure *figure,
                                const struct prose_quantity *quantity);

/* Whether the span says that something is so much a day, an hour or a week. */
bool page_is_rate_in_time(const struct page_text *text, struct page_span span);

#endif
