/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentence that parts what a Chinese one counted among places: 全球独角兽有1361家。其中美国666家，中国316家。 Or
 * that goes on with other places, each with its count in brackets: 上榜的还有苏州（33家）、扬州（22家）。 */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_PLACE_LIST_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_PLACE_LIST_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Into *out the end of such a sentence behind the one given, which has to have a quantity in the
 * figure's unit, and one alone but for counts in brackets; there a place stands right in front of
 * each. */
int page_with_place_list(const struct page_text *text, const struct page_figure *figure,
                         struct page_span sentence, struct page_span *out, struct err *err);

/* Whether the span is the name of a place that is known, and no more. */
bool page_is_place_alone(const struct page_text *text, struct page_span span);

#endif
