/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that a text names for the sake of its own. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_COMPARED_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_COMPARED_H

#include "collectors/page/text/text.h"

/* "second behind China", "faster than in Germany", 仅次于北京: what the text's own place is measured
 * by. */
bool page_is_measure_of_place(const struct page_text *text, size_t start);

/* "in neighboring Norway": the sentence is of it, and what follows no more. */
bool page_is_neighbour(const struct page_text *text, size_t start);

#endif
