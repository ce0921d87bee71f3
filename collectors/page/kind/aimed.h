/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways to say that a number is wanted, which need their place around it: 向8000亿元迈进, "set the bar
 * for it at 800 billion", "nimmt sich 800 Milliarden vor". The same words elsewhere in the clause
 * say nothing of the number. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_AIMED_H
#define HEADWAY_COLLECTORS_PAGE_KIND_AIMED_H

#include "collectors/page/text/text.h"

bool page_is_aimed_at(const struct page_text *text, struct page_span quantity);

#endif
