/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "the Chinese capital", "die chinesische Hauptstadt": a city told by the country that it is the
 * capital of. "The capital" alone is whichever the text speaks of (page/place/anaphor.h). */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_CAPITAL_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_CAPITAL_H

#include "collectors/page/text/text.h"

/* The city's English name, as page/place/places.h has it first, and where the words end; NULL where
 * none is told at `at`. */
const char *page_capital_at(const struct page_text *text, size_t at, size_t *end);

#endif
