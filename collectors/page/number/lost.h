/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is gone, or is wanted: "cut 300 posts", "14 plants were closed", "12 fewer mines than",
 * "needs 2,000 welders", "strich 300 Stellen". It says nothing of how many there are. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_LOST_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_LOST_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Never where the figure's anchor has such a word itself ("jobs cut", "closed mines"). */
bool page_is_lost_or_wanted(const struct page_text *text, const struct page_figure *figure,
                            const struct prose_quantity *quantity);

#endif
