/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/text/beside.h"

#include "domain/unit.h"

enum { BESIDE = 52, TO_MOST = 20 /* bytes: " to more than " */ };

struct page_span page_beside(const struct page_text *text, struct page_span span)
{
    struct page_span near = page_between_quantities(text, span);

    if (near.end > span.end + BESIDE)
        near.end = page_whole_character(text, span.end + BESIDE);
    if (near.start + 3 * BESIDE < span.start)
        near.start = page_whole_character(text, span.start - 3 * BESIDE);
    return near;
}

struct page_span page_own_words(const struct page_text *text,
                                const struct page_candidate *candidate)
{
    struct page_span near = page_beside(text, candidate->span);

    if (near.end > candidate->piece.end)
        near.end = candidate->piece.end;
    return near;
}

/* Nothing but a conjunction in front of the quantity in its piece. */
static bool begins_with_it(const struct page_text *text, const struct page_candidate *candidate)
{
    static const char *const joints[] = { "and ", "und ", "sowie ", NULL };

    return candidate->piece.start == candidate->span.start ||
           page_follows_any(text, candidate->span.start, joints);
}

/* "Profits rose 12 percent to 40 billion yuan": the change that leads to the quantity. */
static bool follows_change(const struct page_text *text, const struct prose_quantity *change,
                           size_t quantity)
{
    const struct page_span between = { change->offset + change->length, quantity };
    static const char *const tos[] = { " to ", " auf ", NULL };

    return change->kind == PROSE_PERCENT && between.end <= between.start + TO_MOST &&
           page_word_at_any(text, between.start, tos);
}

struct page_span page_shared_words(const struct page_text *text,
                                   const struct page_candidate *candidate)
{
    const struct prose_list *all = text->quantities;
    size_t which = page_quantity_from(text, candidate->span.start);
    struct page_span first;
    struct dec factor;

    if (which == 0 || all->items[which - 1].offset < candidate->clause.start ||
        (!follows_change(text, &all->items[which - 1], candidate->span.start) &&
         (!begins_with_it(text, candidate) ||
          !unit_convert(all->items[which - 1].unit, all->items[which].unit, &factor))))
        return (struct page_span){ 0, 0 };
    first = (struct page_span){ all->items[which - 1].offset, all->items[which - 1].offset };
    return (struct page_span){ page_beside(text, first).start, first.end };
}
