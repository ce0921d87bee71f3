/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two quantities of which one stands in brackets behind the other and says the same thing: "every
 * second company (48 percent)", "jedes achte Unternehmen (12 %)", 超50万 (541302). They are no
 * rivals; the closer of them is the figure. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_TWIN_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_TWIN_H

#include "collectors/page/text/text.h"

/* Whether the quantity has such a twin that is closer; whether it is the closer one itself. */
bool page_has_closer_twin(const struct page_text *text, const struct prose_quantity *quantity);
bool page_is_closer_twin(const struct page_text *text, const struct prose_quantity *quantity);

#endif
