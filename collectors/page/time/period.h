/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period that a quantity in a sentence speaks of, by the phrase that is nearest to it: one
 * attached to it ("240 in 2024"), else one of its clause, else one that the sentence says
 * before. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_PERIOD_H
#define HEADWAY_COLLECTORS_PAGE_TIME_PERIOD_H

#include "collectors/page/time/phrase.h"

/* The phrases of a sentence. */
struct page_phrases {
    struct page_phrase items[PHRASES_MOST];
    size_t count;
};

/* False where none of them is the quantity's. *attached: nothing but small words stand between
 * them. */
bool page_period(const struct page_text *text, const struct page_phrases *phrases,
                 const struct prose_quantity *quantity, struct page_phrase *out, bool *attached);

/* The period of a quantity in a row of a table that is written with bars ("| Exports: | 292 |"):
 * the first that the line in front of the table says. */
bool page_period_of_row(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_phrase *out);

#endif
