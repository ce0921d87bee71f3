/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/known.h"

#include "base/mem.h"

struct page_known *page_known_new(size_t quantities)
{
    return mem_array(quantities + 1, sizeof(struct page_known));
}

struct page_known *page_known_of(const struct page_text *text,
                                 const struct prose_quantity *quantity)
{
    return text->known != NULL ? &text->known[quantity - text->quantities->items] : NULL;
}

struct page_known *page_known_for(const struct page_text *text, const struct page_figure *figure,
                                  const struct prose_quantity *quantity)
{
    struct page_known *known = page_known_of(text, quantity);

    if (known != NULL && known->figure != figure) {
        known->figure = figure;
        known->of_figure = (struct page_answers){ 0, 0 };
        known->in_region = 0;
    }
    return known;
}
