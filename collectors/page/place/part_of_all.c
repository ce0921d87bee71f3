/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/part_of_all.h"

#include "collectors/page/subject/subject.h"

#include <string.h>

enum { LEAD_MOST = 8 /* bytes: " in the " */ };

static size_t end_of(const struct prose_quantity *quantity)
{
    return quantity->offset + quantity->length;
}

/* "209 of the 687": nothing else between. */
static bool are_joined(const struct page_text *text, const struct prose_quantity *part,
                       const struct prose_quantity *all)
{
    static const char *const joints[] = { " of the ", " of ", " out of the ", " out of ", " der ",
                                          " von ", " von den ", " der insgesamt ",
                                          " of the total " };

    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, end_of(part), joints[i]) &&
            end_of(part) + strlen(joints[i]) == all->offset)
            return part->kind == PROSE_COUNT && all->kind == PROSE_COUNT;
    return false;
}

/* "Von den 687", "Of the 687" */
static bool opens_with_all(const struct page_text *text, const struct prose_quantity *all)
{
    static const char *const openings[] = { "Von den ", "Unter den ", "Von ", "Of the ", "Of ",
                                            "Among the ", "Out of the ", NULL };
    const size_t start = page_part(text, PART_CLAUSE, all->offset, all->offset).start;

    for (size_t i = 0; openings[i] != NULL; i++)
        if (page_word_at(text, start, openings[i]) && start + strlen(openings[i]) == all->offset)
            return all->kind == PROSE_COUNT;
    return false;
}

/* The part of which the quantity is all; NULL where none is told. */
static const struct prose_quantity *part_of(const struct page_text *text,
                                            const struct prose_quantity *all)
{
    const struct prose_list *list = text->quantities;
    const size_t clause_end = page_part(text, PART_CLAUSE, all->offset, end_of(all)).end;

    if (all > list->items && are_joined(text, all - 1, all))
        return all - 1;
    return opens_with_all(text, all) && all + 1 < list->items + list->count &&
                   (all + 1)->offset < clause_end && (all + 1)->kind == PROSE_COUNT
               ? all + 1
               : NULL;
}

bool page_is_all_of_part(const struct page_text *text, const struct page_figure *figure,
                         const struct prose_quantity *quantity)
{
    const struct prose_quantity *part =
        figure->region != NULL && text->language != LANGUAGE_ZH ? part_of(text, quantity) : NULL;
    struct page_span behind = { end_of(quantity), 0 };

    if (part == NULL)
        return false;
    behind.end = page_part(text, PART_CLAUSE, quantity->offset, behind.start).end;
    if (part > quantity)
        behind.start = end_of(part);
    else
        behind.start += LEAD_MOST; /* "209 of the 687 in China" */
    return behind.start < behind.end &&
           page_region_in(text, figure, behind).start < behind.end;
}

bool page_is_part_of_all(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_list *list = text->quantities;

    return text->language != LANGUAGE_ZH &&
           ((quantity + 1 < list->items + list->count && part_of(text, quantity + 1) == quantity) ||
            (quantity > list->items && part_of(text, quantity - 1) == quantity));
}
