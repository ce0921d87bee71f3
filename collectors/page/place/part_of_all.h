/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All of them and those that are somewhere: "209 of the 687 firms are in Berlin", "Von den 687
 * Firmen sitzen 209 in Berlin". The place is that of the part. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_PART_OF_ALL_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_PART_OF_ALL_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the quantity is all of them, and the figure's region that of a part. */
bool page_is_all_of_part(const struct page_text *text, const struct page_figure *figure,
                         const struct prose_quantity *quantity);

/* Whether the quantity is the part in such a clause. */
bool page_is_part_of_all(const struct page_text *text, const struct prose_quantity *quantity);

#endif
