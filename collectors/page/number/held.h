/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "has exceeded 10 percent for three consecutive years, reaching 12.5 percent in 2024",
 * 连续三年增长10%以上，同比增长12.5%: a bound that several years kept says of none of them how much it was,
 * where a number behind it says it of the last. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_HELD_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_HELD_H

#include "collectors/page/text/text.h"

bool page_is_held_for_years(const struct page_text *text, const struct prose_quantity *quantity);

#endif
