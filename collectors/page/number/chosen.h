/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counts of a few, in English and German: more that are to come ("600,000 more stations"), the
 * first in rank ("10 leading companies"), whom somebody asked, helped or invested in, those that
 * came within a year, and what is being built. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_CHOSEN_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_CHOSEN_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the quantity, which stands at the anchor, is one; not where the anchor says it itself. */
bool page_is_chosen(const struct page_text *text, const struct page_figure *figure,
                    const struct prose_quantity *quantity, struct page_span anchor);

#endif
