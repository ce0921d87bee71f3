/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Chengdu lies in Sichuan and is home to 550", 张家口毗邻北京: a place in which, or by which, what is
 * told of lies. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_LOCATION_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_LOCATION_H

#include "collectors/page/text/text.h"

bool page_is_location(const struct page_text *text, struct page_span place);

#endif
