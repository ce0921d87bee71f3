/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the regions of a source's entries are named in a text. To the entry of one region, which
 * may be a company, those of the others are other places. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_RIVALS_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_RIVALS_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

struct page_rivals {
    struct page_rival {
        struct page_span span;
        const char *region; /* the entry's pattern */
    } *items; /* in the order of the text */
    size_t count;
};

/* page_rivals_free() releases them, also after a fault: -1 where a pattern ran into its limit. */
int page_rivals_find(const struct page_text *text, const struct page_figures *figures,
                     struct page_rivals *rivals, struct err *err);
void page_rivals_free(struct page_rivals *rivals);

/* The first that begins at `offset` or behind, as an index. */
size_t page_rival_from(const struct page_rivals *rivals, size_t offset);

#endif
