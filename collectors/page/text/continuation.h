/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that go on with what the one before spoke of: "It was up 8.7 percent", "Ende 2020 lag
 * es bei 4 Millionen", "Ein Zuwachs von 10 Prozent". Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_TEXT_CONTINUATION_H
#define HEADWAY_COLLECTORS_PAGE_TEXT_CONTINUATION_H

#include "collectors/page/text/text.h"

/* Whether the sentence at `at` does so. */
bool page_goes_on(const struct page_text *text, size_t at);

/* "Ende 2022 waren es 180", "In 2022, it reached 180": behind a time, of the same as before. */
bool page_tells_of_them(const struct page_text *text, size_t at);

/* "That is an increase of 12 percent", "Gegenüber dem Vorjahr ist das ein Plus von", 同比增长12%。: of
 * the number that was told before it, and of nothing that it names. */
bool page_points_back(const struct page_text *text, size_t at);

/* "The goal is to reach 1 trillion yuan", "Ziel sind 1 Billion Yuan": and nothing else is named. */
bool page_tells_goal(const struct page_text *text, size_t at);

/* "Aktuell sind es 63 GW", "Vor einem Jahr waren es 3,9 Prozent" */
bool page_counts_them(const struct page_text *text, size_t at);

/* The sentence in front of this one, in its line or in that before; false where it is the first. */
bool page_sentence_before(const struct page_text *text, struct page_span sentence,
                          bool across_lines, struct page_span *out);

/* The sentence, with the next where that goes on with its subject, or with the one before where it
 * goes on with that. */
struct page_span page_with_next(const struct page_text *text, struct page_span sentence);
struct page_span page_with_previous(const struct page_text *text, struct page_span sentence);

#endif
