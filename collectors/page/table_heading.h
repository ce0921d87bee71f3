/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a heading makes of the numbers of its column or row: "Growth (%)", 增速, "Rank" and
 * "Employees" beside "Core AI industry (bn yuan)" are not of that. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_TABLE_HEADING_H
#define HEADWAY_COLLECTORS_PAGE_TABLE_HEADING_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"
#include "collectors/page/time/phrase.h"

/* Whether the heading says % as the unit of its numbers, and not "90% of" or percentage points. */
bool page_heading_says_percent(const struct page_text *text, struct page_span heading);

/* Whether it says how much something changed: "Growth", "Change on 2024", 增幅. */
bool page_heading_says_change(const struct page_text *text, struct page_span heading);

/* Whether the figure is none of what stands under or beside the heading, which is not the one with
 * the anchor: a rank, a change, a share, percentage points. */
bool page_heading_is_beside(const struct page_text *text, const struct page_figure *figure,
                            struct page_span heading);

/* The same of the heading with the anchor, by its words outside of that. */
bool page_heading_turns_anchor(const struct page_text *text, const struct page_figure *figure,
                               struct page_span heading, struct page_span anchor);

/* Whether either heading is of another measure: page/subject/measure.h, and for what is counted
 * those who work there or the money that is made ("Employees of AI companies"). 1 or 0, -1 a fault
 * of the anchor's pattern. */
int page_heading_is_other_measure(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span heading, struct page_span anchor,
                                  struct err *err);

/* Whether the time is only what a change is measured on: "Change on 2024", 比2024年. */
bool page_is_base_of_change(const struct page_text *text, const struct page_phrase *phrase);

#endif
