/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/held.h"

#include <string.h>

enum { YEARS_WITHIN = 24 /* bytes */ };

static bool is_bound(const struct prose_quantity *quantity)
{
    return quantity->quantity.qualifier != QUALIFIER_EXACT &&
           quantity->quantity.qualifier != QUALIFIER_ABOUT &&
           quantity->quantity.qualifier != QUALIFIER_RANGE;
}

/* 连续三年, "for three consecutive years", "drei Jahre in Folge". */
static bool names_years_in_a_row(const struct page_text *text, struct page_span clause)
{
    static const char *const western[] = { "consecutive years", "straight years",
                                           "successive years", "years in a row",
                                           "years running", "Jahre in Folge",
                                           "Jahren in Folge", "Jahre hintereinander" };
    static const char *const leads[] = { "连续" };
    struct page_span found;

    if (text->language != LANGUAGE_ZH)
        return page_find_any(text, clause, western, sizeof western / sizeof western[0], &found);
    while (page_find_any(text, clause, leads, sizeof leads / sizeof leads[0], &found)) {
        struct page_span near = { found.end, found.end + YEARS_WITHIN };

        if (near.end > clause.end)
            near.end = clause.end;
        if (page_find(text, near, "年") < near.end)
            return true;
        clause.start = found.end;
    }
    return false;
}

/* Whether a number of the same unit stands behind it in the sentence, told of one time. */
static bool is_told_closer(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const verbs[] = { "达", "同比增", "为", "reaching ", "reached ", "hitting ",
                                         "hit ", "erreichte ", "stieg auf ", "betrug ", "lag " };
    const struct prose_list *all = text->quantities;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    const size_t end = quantity->offset + quantity->length;

    for (size_t i = page_quantity_from(text, end);
         i < all->count && all->items[i].offset < sentence.end; i++) {
        struct page_span between = { end, all->items[i].offset }, verb;

        if (strcmp(all->items[i].unit, quantity->unit) == 0)
            return page_find_any(text, between, verbs, sizeof verbs / sizeof verbs[0], &verb);
    }
    return false;
}

bool page_is_held_for_years(const struct page_text *text, const struct prose_quantity *quantity)
{
    return is_bound(quantity) &&
           names_years_in_a_row(text, page_part(text, PART_CLAUSE, quantity->offset,
                                                quantity->offset + quantity->length)) &&
           is_told_closer(text, quantity);
}
