/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that a text names for the sake of its own. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_COMPARED_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_COMPARED_H

#include "collectors/page/place/mention.h"

/* "second behind China", "faster than in Germany", 仅次于北京: what the text's own place is measured
 * by. */
bool page_is_measure_of_place(const struct page_text *text, size_t start);

/* "Neighboring Norway has": it is spoken of. "In neighboring Norway, there are": the sentence is
 * of it, and who goes on in the paragraph may be back. "trades with neighboring Norway": in
 * passing. */
enum page_neighbour { NEIGHBOUR_NONE, NEIGHBOUR_SUBJECT, NEIGHBOUR_SCENE, NEIGHBOUR_BESIDE };

/* The place whose name begins there. */
enum page_neighbour page_neighbour_at(const struct page_text *text, size_t start);

/* What is told at `at`, in a later sentence, is of the place no more: true where it is of another.
 * Where nobody can tell, the place is unknown from now on. */
bool page_passes_on_neighbour(const struct page_text *text, size_t at, struct page_mention *place);

#endif
