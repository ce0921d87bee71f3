/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of an entry's "with" and "not". */
#ifndef HEADWAY_COLLECTORS_PAGE_ENTRY_WORDS_H
#define HEADWAY_COLLECTORS_PAGE_ENTRY_WORDS_H

#include "collectors/page/candidate.h"

/* 1 with the word where one stands beside the quantity, beside what that is compared with, beside
 * the anchor, or beside what the anchor is to stand with ("core industries of the digital economy
 * were 6 billion yuan, 28 percent of GDP"); 0 where none does, -1 where a pattern ran into its
 * limit. */
int page_is_forbidden(const struct page_place *place, const struct page_candidate *candidate,
                      struct page_span *word, struct err *err);

/* 1 where what "with" wants is where the anchor is, and not behind it in another part of a sentence
 * with semicolons, nor with a number of its own ("40 percent of GDP, while core industries account
 * for 10"); 0 where not, -1 as above. Fills in place->with, which page_is_forbidden() asks. */
int page_is_with(struct page_place *place, struct err *err);

#endif
