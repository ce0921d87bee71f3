/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parks, zones and new areas that are called by the city or province they lie in: what
 * 北京机器人产业园, 深圳高新区 or "Chongqing Liangjiang New Area" has is none of all that the city has.
 * Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_ZONE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_ZONE_H

#include "collectors/page/text/text.h"

/* Whether the name of a place, a city or what is larger, is the beginning of such a name. */
bool page_is_in_name_of_zone(const struct page_text *text, struct page_span place);

#endif
