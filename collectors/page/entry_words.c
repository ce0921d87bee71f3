/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/entry_words.h"

#include "collectors/page/text/beside.h"
#include "collectors/page/text/continuation.h"
#include "domain/unit.h"

#include <string.h>

static int finds_any(const struct page_place *place, struct page_span span,
                     struct page_span *word, struct err *err)
{
    const struct page_figure *figure = place->figure;
    size_t a, b;

    for (size_t i = 0; i < figure->not_count && span.start < span.end; i++) {
        int found = pattern_find(figure->not [i], place->text->bytes + span.start,
                                 span.end - span.start, 0, &a, &b, err);

        if (found > 0)
            *word = (struct page_span){ span.start + a, span.start + b };
        if (found != 0)
            return found;
    }
    return 0;
}

/* Fills in place->with. */
static int find_with(struct page_place *place, struct err *err)
{
    size_t from = place->sentence.start, a, b;
    int found = 0;

    while (from < place->anchor.start &&
           (found = pattern_find(place->figure->with, place->text->bytes + from,
                                 place->anchor.start - from, 0, &a, &b, err)) > 0) {
        place->with = (struct page_span){ from + a, from + b };
        from += b > a ? b : a + 1;
    }
    return found < 0 ? -1 : 0;
}

/* "36 percent of GDP in 2019, as against 14 percent in 2005": the number in front, which says what
 * both are; empty where the quantity is no such base. */
static struct page_span compared_with_base(const struct page_text *text,
                                           const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "as against ", "against ",    "compared with ",
                                         "compared to ", "versus ",    "up from ",
                                         "down from ",  "nach ",       "gegenüber ",
                                         NULL };
    const struct prose_quantity *all = text->quantities->items;
    size_t i = page_quantity_from(text, quantity->offset);
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);

    if (i == 0 || !page_follows_any(text, quantity->offset, leads) ||
        all[i - 1].offset < sentence.start || strcmp(all[i - 1].unit, quantity->unit) != 0)
        return (struct page_span){ 0, 0 };
    return page_beside(text, (struct page_span){ all[i - 1].offset,
                                                 all[i - 1].offset + all[i - 1].length });
}

/* Behind a number Chinese names the next thing of a list: 占比达到49%、核心产业占比达到9.5%. */
static struct page_span words_beside(const struct page_text *text,
                                     const struct page_candidate *candidate)
{
    return text->language == LANGUAGE_ZH ? page_own_words(text, candidate)
                                         : page_beside(text, candidate->span);
}

/* "52,220 electric cars were registered, an increase of 42 percent": what was counted in front of
 * the anchor is what a percentage of a later clause is of; empty for any other candidate. */
static struct page_span counted_before(const struct page_place *place,
                                       const struct page_candidate *candidate)
{
    static const char *const passives[] = { "were", "was", "wurden", "wurde" };
    const struct prose_quantity *all = place->text->quantities->items;
    const size_t next = page_quantity_from(place->text, place->anchor.start);

    if (!unit_is_share(place->figure->unit) || candidate->span.start < place->clause.end ||
        next == 0 || all[next - 1].offset < place->clause.start)
        return (struct page_span){ 0, 0 };
    return PAGE_HAS(place->text,
                    ((struct page_span){ place->clause.start, place->anchor.start }), passives)
               ? page_span_of(&all[next - 1])
               : (struct page_span){ 0, 0 };
}

int page_is_forbidden(const struct page_place *place, const struct page_candidate *candidate,
                      struct page_span *word, struct err *err)
{
    int found = finds_any(place, words_beside(place->text, candidate), word, err);

    if (found == 0)
        found = finds_any(place, compared_with_base(place->text, candidate->binding.quantity),
                          word, err);
    if (found == 0)
        found = finds_any(place, page_beside(place->text, place->anchor), word, err);
    if (found == 0)
        found = finds_any(place, counted_before(place, candidate), word, err);
    if (found != 0 || place->with.end == 0)
        return found;
    return finds_any(place, page_beside(place->text, place->with), word, err);
}

/* Whether the clause at `at` has a number of the entry's unit. */
static bool has_number(const struct page_place *place, size_t at)
{
    const struct prose_list *all = place->text->quantities;
    struct page_span clause = page_part(place->text, PART_CLAUSE, at, at);
    struct dec factor;

    for (size_t i = page_quantity_from(place->text, clause.start);
         i < all->count && all->items[i].offset < clause.end; i++)
        if (unit_convert(all->items[i].unit, place->figure->unit, &factor))
            return true;
    return false;
}

int page_is_with(struct page_place *place, struct err *err)
{
    const struct page_span around = page_with_previous(place->text, place->sentence);
    const struct page_span group = page_part(place->text, PART_GROUP, place->anchor.start,
                                             place->anchor.end);
    size_t a, b;
    int found;

    place->with = (struct page_span){ 0, 0 };
    if (place->figure->with == NULL)
        return 1;
    if (find_with(place, err) != 0)
        return -1;
    found = pattern_find(place->figure->with, place->text->bytes + around.start,
                         around.end - around.start, 0, &a, &b, err);
    if (found <= 0 || around.start + a < place->clause.end)
        return found;
    return around.start + a < group.end && !has_number(place, around.start + a);
}
