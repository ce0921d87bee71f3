/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A quantity in the unit of a figure. Things are counted in many nouns: any counter will do near
 * the anchor, any noun where the anchor is part of the quantity. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_UNIT_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_UNIT_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* False where it has another unit. The value has the sign of its verb; `bare` is a number without a
 * noun. */
bool page_in_unit(const struct page_text *text, const struct prose_quantity *quantity,
                  const struct page_figure *figure, bool anchored, struct quantity *value,
                  bool *bare);

/* "38 people killed, against 27": a number that is compared with one of another noun is of that. */
bool page_is_of_another_noun(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity);

/* 12个省份, 22座城市, 三大园区, but not 12个省级园区 or 区块链企业. */
bool page_counts_places(const struct prose_quantity *quantity);
/* 上海、北京两市人工智能企业: a number right behind places, of what they are. */
bool page_is_of_places(const struct page_text *text, const struct page_figure *figure,
                       const struct prose_quantity *quantity);

#endif
