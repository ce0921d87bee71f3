/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The growth of each of several years on average: "have grown by 13 percent each year on average",
 * "im Schnitt jährlich um 5 Prozent", 年均增长10%. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_AVERAGE_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_AVERAGE_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the percentage is one, and the figure's anchor does not ask for it. */
bool page_is_yearly_average(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity);

#endif
