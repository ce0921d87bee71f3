/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Die chinesische KI-Industrie", "der Umsatz der deutschen Chemiebranche": a country told by its
 * adjective in front of a whole branch or economy, which a sentence or a measure begins with;
 * "Zentrum der chinesischen Industrie" and "chinesische Unternehmen" tell none. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_ADJECTIVE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_ADJECTIVE_H

#include "collectors/page/text/text.h"

/* Whether such an adjective begins at `at`: where it ends, and the country's English name. */
bool page_country_adjective_at(const struct page_text *text, size_t at, size_t *end,
                               const char **country);

#endif
