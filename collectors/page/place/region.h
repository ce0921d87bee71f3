/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a quantity is of: the place named nearest in front of it, in its clause, its sentence or
 * the text before; "Beijing had 114 unicorns, Shanghai 63". Places are countries, the provinces and
 * larger cities of China, the states of Germany and what the figure's own pattern matches; a place
 * in a name ("Beijing Academy of ...", 中国信息通信研究院) is none, nor is what a share is of. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_REGION_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_REGION_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* 1 where the quantity, one of those in text->quantities, is of a place that the figure's region
 * matches, by any of the place's names; 0 where it is of another or of none; -1 where the pattern
 * ran into its limit. */
int page_region(const struct page_text *text, const struct page_figure *figure,
                const struct prose_quantity *quantity, struct err *err);
/* The same of a cell of a table, whose number need be no quantity of the text. */
int page_region_of_cell(const struct page_text *text, const struct page_figure *figure,
                        struct page_span cell, struct err *err);

/* Where a thing of a list names the figure's region, and not as what a share is of: 江苏产值占全国的比重. */
int page_item_names_region(const struct page_text *text, const struct page_figure *figure,
                           struct page_span item, struct page_span *name, struct err *err);

#endif
