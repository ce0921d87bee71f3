/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are told of one sector after the other: of each they count some, and not all. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_SECTOR_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_SECTOR_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Not of the sector that the anchor is of itself: "the AI industry with 2,400 AI companies". */
bool page_is_of_sector(const struct page_text *text, const struct page_figure *figure,
                       const struct prose_quantity *quantity);

#endif
