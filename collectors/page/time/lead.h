/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around a time: what leads to it ("by", "as of", "than in"), and what stands between it
 * and its number. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_LEAD_H
#define HEADWAY_COLLECTORS_PAGE_TIME_LEAD_H

#include "collectors/page/text/text.h"

/* Where the words in front of a time that begins at `start` end: before "the" and the like. */
size_t page_lead_end(const struct page_text *text, size_t start);

/* With `lead` as above: "than in 2023", 比2020年, "2019 levels". */
bool page_is_compared(const struct page_text *text, struct page_span span, size_t lead);
/* "by 2030", 到2025年; "as of June", 截至6月; these, or any other preposition. */
bool page_is_by(const struct page_text *text, size_t lead);
bool page_is_as_of(const struct page_text *text, size_t lead);
bool page_is_led(const struct page_text *text, size_t lead);

/* Whether nothing but words that connect a number with its time stand between the two places. */
bool page_is_glue(const struct page_text *text, size_t from, size_t to);

/* The same, with a verb in front: 同期为30亿元. */
bool page_leads_to(const struct page_text *text, size_t from, size_t to);

#endif
