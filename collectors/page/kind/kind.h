/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sentence does with a quantity: it reports it, expects it or aims at it. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_KIND_H
#define HEADWAY_COLLECTORS_PAGE_KIND_KIND_H

#include "collectors/page/text/text.h"

enum page_kind { PAGE_OBSERVATION, PAGE_FORECAST, PAGE_TARGET };

/* By the words of a heading. */
enum page_kind page_kind_in(const struct page_text *text, struct page_span heading);
/* By the words of the quantity's clause, else of the clauses that lead to it. */
enum page_kind page_kind_of(const struct page_text *text, struct page_span quantity);

/* Whether it is told as there, and the goal behind it: page/kind/stated.h. */
bool page_is_there_before_aim(const struct page_text *text, struct page_span quantity);

#endif
