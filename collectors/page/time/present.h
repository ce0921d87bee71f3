/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A level that is told in the present ("There are 300 companies", "Der Umsatz beträgt", 有企业300家)
 * is of the time of the page, and of no year that a sentence before told of. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_PRESENT_H
#define HEADWAY_COLLECTORS_PAGE_TIME_PRESENT_H

#include "collectors/page/text/text.h"

/* Whether the verb in front of the quantity is in the present. */
bool page_is_in_present(const struct page_text *text, const struct prose_quantity *quantity);

/* "heute sind es", "beherbergt heute": a word for the day of the page beside a verb of what is
 * there; "teilte heute mit" tells when it was said. */
bool page_is_told_of_today(const struct page_text *text, struct page_span word);

#endif
