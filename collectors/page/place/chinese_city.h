/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chinese cities that page/place/places.h has no row for, by their names in Chinese: so that a
 * number beside one of them is none of the place that the text named before. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_CHINESE_CITY_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_CHINESE_CITY_H

#include "collectors/page/text/text.h"

/* How many bytes at `at` name one; 0 where none is named. */
size_t page_chinese_city_at(const struct page_text *text, size_t at);

#endif
