/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of an earlier time that is not named: "A year ago it was 46", "compared with 7,700
 * in the year-ago period", "Damals waren es 46". It is of no time that could be kept. */
#ifndef HEADWAY_COLLECTORS_PAGE_EARLIER_H
#define HEADWAY_COLLECTORS_PAGE_EARLIER_H

#include "collectors/page/text.h"

/* A growth on such a time ("3 percent more than a year ago") is none. */
bool page_is_of_earlier(const struct page_text *text, const struct prose_quantity *quantity);

#endif
