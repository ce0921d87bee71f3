/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Beijing ranked behind Shanghai, whose industry stood at 400": a clause that begins with a
 * relative pronoun is of the place in front of it, even where that is only compared with. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_RELATIVE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_RELATIVE_H

#include "collectors/page/place/mention.h"

/* The place that the quantity's clause goes on with so; 1, 0 where it does not, -1 where a pattern
 * ran into its limit. */
int page_place_of_relative(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity, struct page_mention *out,
                           struct err *err);

#endif
