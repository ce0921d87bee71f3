/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that only tell where another is: "Shenzhen, the tech hub in Guangdong, filed". */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_APPOSITION_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_APPOSITION_H

#include "collectors/page/text/text.h"

/* Whether the span is in a clause between commas that says what the one in front is, or where. */
bool page_is_in_apposition(const struct page_text *text, struct page_span span);

#endif
