/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says more than once of one figure: rounded in the headline and to the last digit
 * below ("2.94 million", 2,936,000), hedged and exactly ("more than 540,000", 542,000), against the
 * year before and against the month before. */
#ifndef HEADWAY_COLLECTORS_PAGE_AGREE_H
#define HEADWAY_COLLECTORS_PAGE_AGREE_H

#include "collectors/page/bind.h"

/* Whether both can be said of one thing: the coarser is the other's rounding, or its bound and
 * near to it. */
bool page_agrees(const struct quantity *a, const struct quantity *b);

/* Whether `a`, which agrees with `b`, says it more closely. */
bool page_is_finer(const struct quantity *a, const struct quantity *b);

/* Whether the quantity is a change against the month or the quarter before (环比). */
bool page_is_sequential(const struct page_text *text, const struct page_binding *binding);

#endif
