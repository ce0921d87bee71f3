/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quantities that are written in a form in which no figure is told. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_FORM_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_FORM_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* "(-156'000)", "+13.193 Einwohner", "ein Plus von 8000": a change and no level, unless the anchor
 * names a change or a balance. A sum of money may be below zero. */
bool page_is_difference(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span anchor);

/* "Die drei Kategorien", "of the two plants", 这三个: so many are known already, and it is of them
 * that something is told; "list of the 100 unicorns", "the 500 surveyed firms": so many were
 * taken. */
bool page_is_known_set(const struct page_text *text, const struct prose_quantity *quantity);

/* 年均PUE高于1.5的数据中心, 产值超10亿元的企业50家, 对营收达1亿元以上的公司: it says which of them are
 * meant, unless the anchor follows it; so does "startups valued at over $1 billion". */
bool page_is_threshold(const struct page_text *text, const struct prose_quantity *quantity,
                       struct page_span anchor);

/* "Als Einhorn gelten Firmen, die mit mindestens 1 Mrd. USD bewertet sind", 独角兽企业是指估值超10亿美元的. */
bool page_is_definition(const struct page_text *text, const struct prose_quantity *quantity);

/* "was 0.8 billion yuan short of 5 billion": neither is what it was. */
bool page_is_of_distance(const struct page_text *text, const struct prose_quantity *quantity);

/* "45 percent for cars and 20 percent for buses": of each kind its own. */
bool page_is_for_one_of_two(const struct page_text *text, const struct prose_quantity *quantity);

/* "a trillion-yuan industry" says what kind of industry, not how much there is. */
bool page_is_adjective(const struct page_text *text, const struct prose_quantity *quantity);

/* "rise by 15 billion yuan", "um 15 Milliarden", 增加8亿元: how much more, not how much. */
bool page_is_change(const struct page_text *text, const struct prose_quantity *quantity);

/* "Sales rose by 260 percent" where the figure is a share, by the words of its anchor. */
bool page_is_growth_beside_share(const struct page_text *text, const struct page_figure *figure,
                                 const struct prose_quantity *quantity);

/* "näherte sich der 100-Prozent-Marke": it was not reached. */
bool page_is_neared(const struct page_text *text, const struct prose_quantity *quantity);

/* "in one of five districts the use is": where it is so, and no figure of that. */
bool page_is_where(const struct page_text *text, const struct prose_quantity *quantity);

/* "varies between 3 and 23 percent", "reicht von 3 bis 23": what many of them have, and not all. */
bool page_is_spread(const struct page_text *text, const struct prose_quantity *quantity);

/* "at least 4.5 to 5 percent", "(- 0.7 billion euros)": no more than a half of what was written. */
bool page_is_torn(const struct page_text *text, const struct prose_quantity *quantity);

#endif
