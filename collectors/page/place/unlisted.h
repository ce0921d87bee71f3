/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Owners that are none of the places of places.h: "Changchun's AI industry", "the AI industry in
 * Wuhu" by their capital, "die Erfurter KI-Industrie" by a list of cities. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_UNLISTED_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_UNLISTED_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the anchor of a figure with a region is a thing of a name that is neither the region's
 * nor a known place's, of another town or of a company, and the region is named neither in front
 * of it in its clause nor between it and the quantity that begins at `start`. In English and
 * German. */
bool page_is_of_unlisted(const struct page_text *text, const struct page_figure *figure,
                         struct page_span anchor, size_t start);

#endif
