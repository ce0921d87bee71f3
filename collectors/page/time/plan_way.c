/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/plan_way.h"

#include "collectors/page/number/way.h"
#include "collectors/page/time/plan_period.h"

enum { DECEMBER = 12 };

/* The one plan that the span names, where it was over on the day of publication. */
static bool plan_over_in(const struct page_text *text, struct page_span span,
                         struct page_plan_period *plan, struct page_span *found)
{
    struct page_plan_period here;
    int count = 0;

    for (size_t at = span.start; at < span.end; at++)
        if (((unsigned char)text->bytes[at] & 0xc0) != 0x80 &&
            page_take_plan_period(text, at, &here)) {
            *plan = here;
            *found = (struct page_span){ at, here.end };
            count++;
            at = here.end - 1;
        }
    return count == 1 && !plan->at_end && text->published != DATE_NONE &&
           plan->last < date_civil(text->published).year;
}

/* Whether it is what the quantity in front of it, in its clause, came to. */
static bool is_way_end(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);
    size_t which = page_quantity_from(text, quantity->offset);

    return which > 0 && which < all->count && all->items[which - 1].offset >= clause.start &&
           page_is_way_start(text, &all->items[which - 1]);
}

bool page_period_of_plan_way(const struct page_text *text, const struct prose_quantity *quantity,
                             struct page_phrase *out)
{
    struct page_span front = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_plan_period plan;
    struct page_span named;
    bool start = page_is_way_start(text, quantity);
    int year;

    front.end = quantity->offset;
    if (text->language != LANGUAGE_ZH || (!start && !is_way_end(text, quantity)) ||
        !plan_over_in(text, front, &plan, &named))
        return false;
    year = start ? plan.first - 1 : plan.last;
    *out = (struct page_phrase){ .span = named, .kind = PHRASE_PERIOD };
    out->period = period_of_days(date_from_civil(year, 1, 1), date_month_end(year, DECEMBER));
    return true;
}
