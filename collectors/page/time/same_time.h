/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A time that reaches over a way: "since 2012 it has grown from 11 billion to 45 billion in 2021"
 * begins in 2012, and what is told of the same time ("im selben Zeitraum von 22 auf 40 Prozent")
 * begins and ends with it. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_SAME_TIME_H
#define HEADWAY_COLLECTORS_PAGE_TIME_SAME_TIME_H

#include "collectors/page/time/phrase.h"

/* The year that something rose or fell from the quantity in; "over that period" that is the first
 * of the two years that the sentence before names. */
bool page_period_of_beginning(const struct page_text *text, const struct prose_quantity *quantity,
                              struct page_phrase *out);

/* "Since 2000 (1.55 million people) it has grown": what there was in the year right in front of the
 * brackets that the quantity opens. */
bool page_period_in_front_of_brackets(const struct page_text *text,
                                      const struct prose_quantity *quantity,
                                      struct page_phrase *out);

/* The last time that the sentence before told, where the quantity's own is of the same ("in that
 * period", "by then"); sure where that told one. "That year" is a time by itself
 * (page/time/year_named.h). */
bool page_period_of_same_time(const struct page_text *text, const struct prose_quantity *quantity,
                              struct page_phrase *out, bool *sure);

/* "At that time, there were 40", "Damals gab es 40", 当时有40家: of a time that was named before, if
 * any was. */
bool page_is_told_then(const struct page_text *text, const struct prose_quantity *quantity);

#endif
