/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an English sentence tells in the past tense right behind one that names its time: "Output
 * came to 300 billion yuan in 2021. Exports were worth 20 billion". Money and percentages came in
 * that time; what is counted may have been counted on any day. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_TOLD_ON_H
#define HEADWAY_COLLECTORS_PAGE_TIME_TOLD_ON_H

#include "collectors/page/figure.h"
#include "collectors/page/time/phrase.h"

/* Whether the quantity is of the only time in the sentence, which stands so many sentences in front
 * of its own: right behind one that tells of the same region, or anywhere in a paragraph that
 * begins with the year that is just over. -1 where the figure's pattern ran into its limit. */
int page_is_told_on(const struct page_text *text, const struct page_figure *figure,
                    const struct prose_quantity *quantity, struct page_span sentence,
                    const struct page_phrase *time, int back, struct err *err);

#endif
