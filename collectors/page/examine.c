/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/examine.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/kind/timed.h"
#include "collectors/page/known.h"
#include "collectors/page/place/part_of_all.h"
#include "collectors/page/place/region.h"
#include "collectors/page/place/unlisted.h"
#include "collectors/page/rules.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/time/timing.h"

/* A target that is hedged ("is expected to introduce 200 companies") is proposed as one. */
static enum page_kind kind_for(const struct page_figure *figure, enum page_kind kind)
{
    if (figure->fact)
        return PAGE_OBSERVATION;
    return kind == PAGE_FORECAST && !figure->kinds[PAGE_FORECAST] && figure->kinds[PAGE_TARGET]
               ? PAGE_TARGET
               : kind;
}

static int is_of_named_region(const struct page_place *place,
                              const struct prose_quantity *quantity, struct err *err)
{
    struct page_known *known = page_known_for(place->text, place->figure, quantity);
    int found;

    if (known != NULL && known->in_region > 0)
        return known->in_region - 1;
    found = page_region(place->text, place->figure, quantity, err);
    if (known != NULL)
        known->in_region = found + 1; /* a fault is asked for again */
    return found;
}

/* In a list the thing in the quantity's place says where it is of; where none of them names the
 * region, the text around the list does. */
static int is_of_region(const struct page_place *place, const struct prose_quantity *quantity,
                        struct err *err)
{
    const struct page_list *list = &place->list;
    bool named = false;
    struct page_span name;

    for (size_t i = 0; i < list->count && !list->unsure; i++) {
        int found = page_item_names_region(place->text, place->figure, list->items[i], &name, err);

        if (found < 0)
            return -1;
        if (found > 0 && list->quantities[i] == quantity)
            return 1;
        named = named || found > 0;
    }
    for (size_t i = 0; i < list->count && named; i++)
        if (list->quantities[i] == quantity)
            return 0;
    return is_of_named_region(place, quantity, err);
}

int page_examine(struct page_place *place, struct page_candidate *candidate, struct err *err)
{
    int found = page_is_ruled_out(place, candidate, RULES_WHATEVER_ITS_TIME, err);

    if (found != 0) { /* what somebody else has is of another region */
        place->of_other_region =
            page_is_of_agent(place->text, place->figure, candidate->binding.quantity) ||
            page_is_all_of_part(place->text, place->figure, candidate->binding.quantity);
        return found < 0 ? -1 : 0;
    }
    found = place->figure->region != NULL ? is_of_region(place, candidate->binding.quantity, err)
                                          : 1;
    place->of_other_region = found == 0;
    if (found <= 0) {
        page_missed(place, 3, "the quantity is of another region, or of none that is named");
        return found;
    }
    if (page_is_of_unlisted(place->text, place->figure, place->anchor, candidate->span.start)) {
        page_missed(place, 3, "the anchor is of a name that is not the region's");
        place->of_other_region = true;
        return 0;
    }
    found = page_find_time(place, candidate, err);
    if (found <= 0)
        return found;
    candidate->binding.kind = kind_for(place->figure,
                                       page_kind_at_its_time(place->text, candidate));
    page_end_window_of_forecast(&candidate->binding);
    found = page_is_ruled_out(place, candidate, RULES_AT_ITS_TIME, err);
    if (found != 0)
        return found < 0 ? -1 : 0;
    if (candidate->binding.kind != place->kind && page_is_anchored(place, candidate->span))
        place->of_other_kind = true;
    if (candidate->binding.kind != place->kind && candidate->span.start >= place->anchor.end &&
        page_overlap(candidate->span, place->clause))
        place->told_otherwise = true;
    return candidate->binding.kind == place->kind;
}
