/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/twin.h"

#include "collectors/page/agree.h"
#include "domain/unit.h"

#include <math.h>
#include <string.h>

/* A fraction stands for what is this near to it: "every second" for 48 percent, in shares. */
static const double fraction_within = 0.05;

static bool is_percent(const struct prose_quantity *quantity)
{
    return strcmp(quantity->unit, "percent") == 0;
}

static bool is_fraction_of(const struct prose_quantity *fraction,
                           const struct prose_quantity *percent)
{
    return fraction->kind == PROSE_RATIO && strcmp(fraction->unit, "share") == 0 &&
           is_percent(percent) &&
           fabs(quantity_point(&fraction->quantity) - quantity_point(&percent->quantity) / 100) <=
               fraction_within;
}

/* "half a million charging points (541,302)" */
static bool is_bare_count_of(const struct prose_quantity *bare, const struct prose_quantity *things)
{
    return bare->kind == PROSE_COUNT && strcmp(bare->unit, "1") == 0 && things->kind == PROSE_COUNT;
}

static bool fills_brackets(const struct page_text *text, const struct prose_quantity *quantity)
{
    size_t at = quantity->offset, end = at + quantity->length;

    return (page_word_before(text, at, "(") || page_word_before(text, at, "（")) &&
           (page_word_at(text, end, ")") || page_word_at(text, end, "）"));
}

/* The one in the brackets and the one in front of them, in the same clause with nothing counted in
 * between. */
static bool pair_of(const struct page_text *text, const struct prose_quantity *quantity,
                    const struct prose_quantity **front, const struct prose_quantity **inside)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, quantity->offset);

    if (i < all->count && page_in_brackets(text, &all->items[i]))
        i--; /* wraps where it is the first */
    if (i >= all->count || i + 1 >= all->count || page_in_brackets(text, &all->items[i]) ||
        !page_in_brackets(text, &all->items[i + 1]))
        return false;
    *front = &all->items[i];
    *inside = &all->items[i + 1];
    return page_part(text, PART_CLAUSE, (*front)->offset, (*front)->offset).end >
           (*inside)->offset;
}

/* The closer of both, NULL where they are not of one thing. A number of the same unit is only where
 * the brackets hold nothing else: "2.1 million (2.08 million a year ago)" is a comparison. */
static const struct prose_quantity *closer(const struct page_text *text,
                                           const struct prose_quantity *quantity)
{
    const struct prose_quantity *front, *inside;

    if (!pair_of(text, quantity, &front, &inside))
        return NULL;
    if (is_fraction_of(front, inside))
        return inside;
    if (is_fraction_of(inside, front))
        return front;
    if ((strcmp(front->unit, inside->unit) != 0 && !is_bare_count_of(inside, front)) ||
        !fills_brackets(text, inside) || !page_agrees(&front->quantity, &inside->quantity))
        return NULL;
    return page_is_finer(&inside->quantity, &front->quantity)   ? inside
           : page_is_finer(&front->quantity, &inside->quantity) ? front
                                                                : NULL;
}

bool page_has_closer_twin(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_quantity *twin = closer(text, quantity);

    return twin != NULL && twin != quantity;
}

bool page_is_closer_twin(const struct page_text *text, const struct prose_quantity *quantity)
{
    return closer(text, quantity) == quantity;
}
