/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number behind a share and its preposition ("half of China's core industry of 1.2 trillion
 * yuan", 占全国1.2万亿元产业的一半) is what the share is of: it is not of the place that has the share. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_SHARE_OF_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_SHARE_OF_H

#include "collectors/page/place/mention.h"

/* 1 with the place that is named between the share and the number; 0 where none is, or the number
 * is no such whole; -1 where the figure's pattern ran into its limit. */
int page_place_in_share_of(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity, struct page_mention *out,
                           struct err *err);

/* Where none is: 1 with the place right behind it, or with one that nobody names; else as above. */
int page_place_behind_share_of(const struct page_text *text, const struct page_figure *figure,
                               const struct prose_quantity *quantity, struct page_mention *out,
                               struct err *err);

#endif
