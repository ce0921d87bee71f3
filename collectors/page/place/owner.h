/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place right in front of a number: "China's 6,200 firms", "der weltweit 35.000 Firmen". The
 * number is of it, whatever stands around both. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_OWNER_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_OWNER_H

#include "collectors/page/place/mention.h"

bool page_place_owns_number(const struct page_text *text, const struct prose_quantity *quantity,
                            struct page_mention *out);

#endif
