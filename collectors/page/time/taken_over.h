/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of a quantity in a sentence that names none, out of those in front of it. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_TAKEN_OVER_H
#define HEADWAY_COLLECTORS_PAGE_TIME_TAKEN_OVER_H

#include "collectors/page/figure.h"
#include "collectors/page/time/phrase.h"

/* Where a sentence goes on with the one before ("It was up 8 percent", "Among them, 78,000 were"),
 * and says no time: that of the first quantity there. */
bool page_period_of_previous(const struct page_text *text, const struct prose_quantity *quantity,
                             struct page_phrase *out);

/* "By 2027, ... . The penetration is to exceed 75 percent.": the deadline to come that the sentence
 * before it in its paragraph began with, where that has no other time to come; with "by then" the
 * one that it has, wherever. In Chinese also further back over what else the plan wants, but of no
 * forecast. */
bool page_deadline_of_previous(const struct page_text *text, const struct prose_quantity *quantity,
                               bool forecast, struct page_phrase *out);

/* "In 2024, exports reached 30 billion. In the south, exports reached 12 billion": the time that is
 * over and that a sentence before it in its paragraph opens with, of the same thing; in Chinese of
 * anything. What a sentence tells in the present is of no such time; "The year before, ..." is of
 * the same time a year earlier. 1 found, 0 none, -1 where the figure's pattern ran into its
 * limit. */
int page_period_of_paragraph(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity, struct page_phrase *out,
                             struct err *err);

/* "Im Vorjahr waren es", 上年，全市产值为: the sentence is of the year before. */
bool page_opens_with_year_before(const struct page_text *text, struct page_span sentence);

/* Whether a word in the span says of a time that is no phrase: 今年以来, "last month", "seit". */
bool page_says_other_time(const struct page_text *text, struct page_span span);

/* The same of a clause, or of the one in front where that is all of it: 上月，全市产值达. */
bool page_is_in_other_time(const struct page_text *text, struct page_span clause);

#endif
