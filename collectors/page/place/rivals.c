/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/rivals.h"

#include "base/mem.h"
#include "collectors/page/place/anaphor.h"

#include <stdlib.h>
#include <string.h>

enum { RIVALS_MOST = 4096 };

static int by_place(const void *a, const void *b)
{
    const struct page_rival *first = a, *second = b;

    return (first->span.start > second->span.start) - (first->span.start < second->span.start);
}

static bool is_known(const struct page_figures *figures, size_t which)
{
    for (size_t i = 0; i < which; i++)
        if (figures->items[i].region_text != NULL &&
            strcmp(figures->items[i].region_text, figures->items[which].region_text) == 0)
            return true;
    return false;
}

static int find_all(const struct page_text *text, const struct page_figure *figure,
                    struct page_rivals *rivals, struct err *err)
{
    struct page_span span;
    int found = 0;

    for (size_t at = 0; at < text->length && rivals->count < RIVALS_MOST;) {
        found = pattern_find(figure->region, text->bytes, text->length, at, &span.start, &span.end,
                             err);
        if (found <= 0)
            break;
        if (span.end > span.start && !page_inside_word(text, span.start) &&
            !page_is_no_anaphor(text, span.start))
            rivals->items[rivals->count++] = (struct page_rival){ span, figure->region_text };
        at = page_whole_character(text, span.end > at ? span.end : at + 1);
    }
    return found < 0 ? -1 : 0;
}

int page_rivals_find(const struct page_text *text, const struct page_figures *figures,
                     struct page_rivals *rivals, struct err *err)
{
    rivals->items = mem_array(RIVALS_MOST, sizeof *rivals->items);
    rivals->count = 0;
    for (size_t i = 0; i < figures->count; i++)
        if (figures->items[i].region_text != NULL && !is_known(figures, i) &&
            find_all(text, &figures->items[i], rivals, err) != 0)
            return err_context(err, "%.60s", figures->items[i].indicator);
    if (rivals->count > 1)
        qsort(rivals->items, rivals->count, sizeof *rivals->items, by_place);
    return 0;
}

void page_rivals_free(struct page_rivals *rivals)
{
    free(rivals->items);
    *rivals = (struct page_rivals){ NULL, 0 };
}

size_t page_rival_from(const struct page_rivals *rivals, size_t offset)
{
    size_t low = 0, high = rivals->count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (rivals->items[middle].span.start < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
