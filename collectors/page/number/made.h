/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Der Bau von 300 Stationen", "the establishment of eight centres": what a work makes is not how
 * many there are. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_MADE_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_MADE_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the quantity is of such a work that the figure's anchor does not name itself. */
bool page_is_made(const struct page_text *text, const struct page_figure *figure,
                  const struct prose_quantity *quantity);

#endif
