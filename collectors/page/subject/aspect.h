/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another side of what an anchor names: the growth of "investment in high-tech manufacturing" or of
 * 高技术制造业投资 is not that of high-tech manufacturing. Where a figure is an amount,
 * page/subject/measure.h says what it is of; a percentage may be of anything. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_ASPECT_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_ASPECT_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The word beside the anchor that says so, unless the anchor itself speaks of it; empty where there
 * is none. */
struct page_span page_other_aspect(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor);

/* Whether a percentage is of another number than the anchor's, which says nothing of it: of
 * employees or jobs ("the industry has 300,000 workers, 1 percent more"), in Chinese of patents and
 * the like, by the number in front of it or by what it is a share of; or the growth of all the
 * economy. */
bool page_is_of_other_count(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity);

#endif
