/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names that no list has and that English tells to be places of their own: "In Ibsenville, 120 were
 * counted", "Ibsenville, a city in the north,", "neighboring Ibsenville", "Ibsenville has 120",
 * "the coastal city of Ibsenville". A company told so is no part of the place spoken of before
 * either. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_TOLD_PLACE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_TOLD_PLACE_H

#include "collectors/page/text/text.h"

/* Whether such a name begins there, with its end. */
bool page_told_place_at(const struct page_text *text, size_t at, size_t *end);

/* Whether the name is no more than guessed, by "In" in front of it or by what it has, in another
 * sentence than that at `at`: a guess goes no farther than its own sentence. */
bool page_is_guess_of_sentence(const struct page_text *text, struct page_span name, size_t at);

#endif
