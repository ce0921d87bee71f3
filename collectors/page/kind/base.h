/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What something starts from, whatever its clause plans: "soll nach 450 Milliarden im Vorjahr 550
 * erreichen", "after 450 billion last year", 要在4500亿元的基础上增长20%. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_BASE_H
#define HEADWAY_COLLECTORS_PAGE_KIND_BASE_H

#include "collectors/page/text/text.h"

/* Whether the quantity at `at` is such: it was there. */
bool page_comes_after(const struct page_text *text, size_t at);

/* Whether it is such and nothing beside it names the time that it is of. */
bool page_is_base_of_no_time(const struct page_text *text, struct page_span quantity);

#endif
