/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place that the text before a sentence speaks of, and the sentence with it where it names none
 * itself. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_SPOKEN_OF_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_SPOKEN_OF_H

#include "collectors/page/place/mention.h"

/* `before` ends where the sentence begins. It is what the paragraph opens with as its scene
 * ("Across the country, ..."), else the place that was named last; where that was a country in
 * passing, the narrower one that the same sentence began with; where none was named, a word such
 * as "worldwide", else a national office. 1 found, 0 none, -1 where the figure's pattern ran into
 * its limit. */
int page_place_spoken_of(const struct page_text *text, const struct page_figure *figure,
                         struct page_span before, struct page_mention *out, struct err *err);

#endif
