/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Bis 2030 will sie 4 Billionen erreichen; das wären 55 Prozent des BIP": a goal, or a forecast,
 * in other words, as in "That would put it at 55 percent of GDP". It supposes nothing: it is as far
 * away as what it restates. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_RESTATED_H
#define HEADWAY_COLLECTORS_PAGE_KIND_RESTATED_H

#include "collectors/page/text/text.h"

/* The quantity that the one in the span restates, told in front of it in the text and no further
 * back than the sentence before; NULL where it restates none. */
const struct prose_quantity *page_restates(const struct page_text *text,
                                           struct page_span quantity);

#endif
