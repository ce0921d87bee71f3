/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found out about the quantities of a text. The same is asked of one at each place of each
 * anchor in its sentence, and for each entry; a sentence that holds twenty of both would be read
 * four hundred times. */
#ifndef HEADWAY_COLLECTORS_PAGE_KNOWN_H
#define HEADWAY_COLLECTORS_PAGE_KNOWN_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

#include <stdint.h>

enum { KNOWN_MOST = 64 }; /* questions */

/* To questions by number, as bits: which were asked, and which were answered with yes. */
struct page_answers {
    uint64_t asked, yes;
};

struct page_known {
    struct page_answers by_itself;
    int kind; /* enum page_kind + 1; 0: nobody asked */
    const struct page_figure *figure; /* the entry that the rest was asked for */
    struct page_answers of_figure;
    int in_region; /* 1 + whether it is of the entry's region; 0: nobody asked */
};

/* Of so many quantities, about which nothing is known yet. The caller frees it. */
struct page_known *page_known_new(size_t quantities);

/* Of one of those in text->quantities, and no copy of it; NULL where the text remembers nothing. */
struct page_known *page_known_of(const struct page_text *text,
                                 const struct prose_quantity *quantity);
/* The same, with nothing left of what was asked for another entry. */
struct page_known *page_known_for(const struct page_text *text, const struct page_figure *figure,
                                  const struct prose_quantity *quantity);

#endif
