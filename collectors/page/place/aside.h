/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place that only says what another thing is: "one of China's most dynamic cities", "China's
 * first data exchange" between commas, "Germany's economic powerhouse". What the text goes on to
 * say is of that thing. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_ASIDE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_ASIDE_H

#include "collectors/page/text/text.h"

bool page_is_aside(const struct page_text *text, struct page_span place);

#endif
