/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/times_listed.h"

#include "collectors/page/text/list.h"

#include <string.h>

enum { FRONT_MOST = 120, BEHIND_MOST = 32 /* bytes between the times and the numbers */ };

static size_t end_of(const struct prose_quantity *quantity)
{
    return quantity->offset + quantity->length;
}

/* The numbers of one row around the quantity: the index of the first, and how many they are. */
static size_t row_of_numbers(const struct page_text *text, const struct prose_quantity *quantity,
                             size_t *first)
{
    const struct prose_list *all = text->quantities;
    const size_t own = (size_t)(quantity - all->items);
    size_t last = own;

    for (*first = own; *first > 0 && page_list_joins(text, end_of(&all->items[*first - 1]),
                                                     all->items[*first].offset);)
        --*first;
    while (last + 1 < all->count &&
           page_list_joins(text, end_of(&all->items[last]), all->items[last + 1].offset))
        last++;
    return last - *first + 1;
}

/* How many times stand in one row from this one on. */
static size_t row_of_times(const struct page_text *text, const struct page_phrases *phrases,
                           size_t first)
{
    size_t last = first;

    while (last + 1 < phrases->count &&
           phrases->items[last].span.end < phrases->items[last + 1].span.start &&
           page_list_joins(text, phrases->items[last].span.end,
                           phrases->items[last + 1].span.start))
        last++;
    return last - first + 1;
}

/* Nothing between them that is a number, another time or a list of things. */
static bool lead_on(const struct page_text *text, const struct page_phrases *phrases,
                    struct page_span between, size_t most)
{
    static const char *const joints[] = { "and", "und", "sowie", "和", "及", "与", "、" };

    if (between.end < between.start || between.end - between.start > most ||
        page_quantity_from(text, between.start) != page_quantity_from(text, between.end) ||
        PAGE_HAS(text, between, joints))
        return false;
    for (size_t i = 0; i < phrases->count; i++)
        if (page_overlap(phrases->items[i].span, between))
            return false;
    return true;
}

bool page_period_listed(const struct page_text *text, const struct page_phrases *phrases,
                        const struct prose_quantity *quantity, struct page_phrase *out)
{
    const struct prose_quantity *numbers;
    size_t first, count = row_of_numbers(text, quantity, &first), times;

    numbers = &text->quantities->items[first];
    for (size_t i = 0; count > 1 && i < phrases->count; i += times) {
        struct page_span row = { phrases->items[i].span.start, 0 };

        times = row_of_times(text, phrases, i);
        row.end = phrases->items[i + times - 1].span.end;
        if (times != count ||
            (!lead_on(text, phrases, (struct page_span){ row.end, numbers[0].offset },
                      FRONT_MOST) &&
             !lead_on(text, phrases, (struct page_span){ end_of(&numbers[count - 1]), row.start },
                      BEHIND_MOST)))
            continue;
        *out = phrases->items[i + (size_t)(quantity - numbers)];
        return true;
    }
    return false;
}
