/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of every one of several, and of none of them alone: "each absorbing 12,000",
 * "jeweils 300", "in A, B and C all exceeded 12 EFLOPS". */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_EACH_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_EACH_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* False where the several are places and the figure's region is one of them. */
bool page_is_of_each(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity);

/* 北京、上海两市均超过2000家, in Chinese: of each, and the figure's region is one of them. */
bool page_is_of_all_named(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *quantity);

#endif
