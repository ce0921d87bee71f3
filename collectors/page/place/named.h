/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a place is the one that a figure's region names, by any of its names: "Beijing" is
 * "Peking" as well. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_NAMED_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_NAMED_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The row of page_places. 1 or 0, -1 where the pattern ran into its limit. */
/* Whether its region is one of the table's places, zones and parks left out. */
int page_is_known_place(const struct page_figure *figure, struct err *err);

int page_place_matches(const struct page_figure *figure, size_t place, struct err *err);

/* The first such name in the span that the figure's own pattern does not find; its end where there
 * is none. */
struct page_span page_region_by_name(const struct page_text *text,
                                     const struct page_figure *figure, struct page_span span);

#endif
