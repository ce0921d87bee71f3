/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is missing yet: "with only 23 GW left to bid", "fehlen noch 300 Ladepunkte", 还差20亿元. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_LACK_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_LACK_H

#include "collectors/page/text/text.h"

bool page_is_missing(const struct page_text *text, const struct prose_quantity *quantity);

#endif
