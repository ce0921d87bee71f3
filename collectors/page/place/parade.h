/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that tell the same of one place after another: "Germany has a capacity of 2.7
 * gigawatts. China stands at 38 gigawatts in 2024." The anchor stands in the first alone. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_PARADE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_PARADE_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The sentence, with those behind it that begin with the figure's region or another place and lead
 * to a quantity of its unit by nothing but small words; itself where it has none of that unit, or
 * the figure is a share or has no region. */
int page_with_parade(const struct page_text *text, const struct page_figure *figure,
                     struct page_span sentence, struct page_span *out, struct err *err);

#endif
