/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much more or less than another: "49 TWh higher than in 2024", "49 TWh über dem Vorjahr",
 * 比上年多494亿千瓦时. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_COMPARATIVE_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_COMPARATIVE_H

#include "collectors/page/text/text.h"

bool page_is_comparative(const struct page_text *text, const struct prose_quantity *quantity);

#endif
