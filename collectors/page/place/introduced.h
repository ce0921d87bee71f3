/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "With a goal of 300 billion yuan for its industry, Beijing has", "Home to 114 firms, Beijing is":
 * whose it is follows the clause that opens the sentence, as the subject of what comes then. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_INTRODUCED_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_INTRODUCED_H

#include "collectors/page/place/mention.h"

/* The subject of the sentence that the clause opens. 1 found, 0 none, -1 where the figure's pattern
 * ran into its limit. */
int page_introduced(const struct page_text *text, const struct page_figure *figure,
                    struct page_span sentence, struct page_span clause,
                    struct page_mention *out, struct err *err);

/* "Hangzhou, a port in the east, has 120": whether the clause goes on with a verb of what stands in
 * front of the insertion, whatever comes behind the number. */
bool page_goes_on_behind_insertion(const struct page_text *text, struct page_span clause);

#endif
