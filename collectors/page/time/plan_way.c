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

bool page_period_of_plan_way(const struct page_text *text, const struct prose_quantity *quantity,
                             struct page_phrase *out)
{
    struct page_span front = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);
    struct page_plan_period plan;
    struct page_span named;
    bool start = page_is_way_start(text, quantity);
    int year;

    front.end = quantity->offset;
    if ((!start && page_way_start_of(text, quantity) == NULL) ||
        !plan_over_in(text, front, &plan, &named))
        return false;
    year = start ? plan.first - 1 : plan.last;
    *out = (struct page_phrase){ .span = named, .kind = PHRASE_PERIOD };
    out->period = period_of_days(date_from_civil(year, 1, 1), date_month_end(year, DECEMBER));
    return true;
}
