/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/told_on.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/place/region.h"
#include "domain/unit.h"

enum { PERIOD_LEAST = 27 /* days, but one: a month */, YEAR_LEAST = 364, SPRING = 4 /* April */ };

/* What comes in a period, or is a part or a rate of what does. */
static bool is_of_a_period(const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_PERCENT || unit_is_currency(quantity->unit);
}

static bool is_in_past(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const past[] = {
        "was",       "were",     "had",        "reached",  "came",      "stood",    "amounted",
        "accounted", "made",     "exceeded",   "surpassed", "topped",   "grew",     "rose",
        "fell",      "declined", "hit",        "totaled",  "totalled",  "earned",   "generated",
        "produced",  "brought",  "contributed", "corresponded", "equaled", "equalled", "recorded",
        "posted",    "increased", "climbed",   "jumped",   "expanded",  "achieved", "ran"
    };
    static const char *const present[] = { "is", "are", "has", "have", "been", "had been" };
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);

    front.end = quantity->offset;
    return PAGE_HAS(text, front, past) && !PAGE_HAS(text, front, present);
}

/* "It was a difficult 2024", told in the first months of 2025. */
static bool is_just_over(const struct page_text *text, const struct page_phrase *time)
{
    const struct civil day = date_civil(text->published), last = date_civil(time->period.last);

    return day.year == last.year + 1 && day.month <= SPRING &&
           time->period.last - time->period.first >= YEAR_LEAST;
}

int page_is_told_on(const struct page_text *text, const struct page_figure *figure,
                    const struct prose_quantity *quantity, struct page_span sentence,
                    const struct page_phrase *time, int back, struct err *err)
{
    const struct prose_list *all = text->quantities;
    const size_t first = page_quantity_from(text, sentence.start);

    if (text->language != LANGUAGE_EN || text->published == DATE_NONE ||
        time->period.last - time->period.first < PERIOD_LEAST || !is_of_a_period(quantity) ||
        !is_in_past(text, quantity))
        return 0;
    if (first == page_quantity_from(text, sentence.end))
        return is_just_over(text, time);
    if (back > 0 || figure->region == NULL ||
        page_kind_of(text, page_span_of(&all->items[first])) != PAGE_OBSERVATION)
        return 0;
    return page_region(text, figure, &all->items[first], err);
}
