/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a quantity is said of. A figure's anchor names one thing; a clause of its own subject
 * ("while the biotech sector posted 80 billion yuan", 某企业营收30亿元) or a part ("of which 20,000
 * were added") is of another. Lists of words decide; where they do not know, the clause goes on
 * with the anchor. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_SUBJECT_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_SUBJECT_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the clause around the quantity, which lies behind the anchor's or in front of it, begins
 * with a subject of its own; the region of the figure is none. */
bool page_has_own_subject(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *quantity, bool behind);

/* Whether the clause, behind the anchor, goes on with a participle ("wind came second, adding 47
 * GW") and what is in front of it has a subject of its own. */
bool page_goes_on_with_another(const struct page_text *text, struct page_span clause,
                               struct page_span anchor);

/* Whether the figure has a region and the clause begins with a name that is none of it and that did
 * something to the quantity: "Istria registered 5 million arrivals". */
bool page_is_of_agent(const struct page_text *text, const struct page_figure *figure,
                      const struct prose_quantity *quantity);

/* Whether the clause goes on with the last thing in front of its comma (", worth 90 billion yuan"),
 * and that is not the anchor. */
bool page_is_apposition(const struct page_text *text, struct page_span clause,
                        struct page_span anchor);

/* Whether the anchor is nothing but a measure (revenue, 收入) and a noun in front makes it that of
 * another thing: "data center sales", 大模型业务收入. */
bool page_is_modified(const struct page_text *text, const struct page_figure *figure,
                      struct page_span anchor);

/* Where the figure's region is named first in the span, empty where it is not. */
struct page_span page_region_in(const struct page_text *text, const struct page_figure *figure,
                                struct page_span span);

/* Whether the span is made of words that name nothing (page/text/passing.h). */
bool page_is_chinese_measure(const struct page_text *text, struct page_span anchor);

/* Whether the anchor only says of which other thing the quantity behind it is: A的B达N. */
bool page_is_attribute(const struct page_text *text, struct page_span anchor, size_t quantity);
/* 有独角兽公司的城镇数量: the number is one of those that have it. */
bool page_counts_owners(const struct page_text *text, struct page_span anchor);

#endif
