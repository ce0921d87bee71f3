/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of a number that opens its sentence, where the main clause comes behind it: "At 5.2
 * percent, the growth in 2024 was below". */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_OPENING_H
#define HEADWAY_COLLECTORS_PAGE_TIME_OPENING_H

#include "collectors/page/time/phrase.h"

/* `clause`: that of the quantity. */
bool page_is_time_of_opening(const struct page_text *text, const struct page_phrase *phrase,
                             const struct prose_quantity *quantity, struct page_span clause);

#endif
