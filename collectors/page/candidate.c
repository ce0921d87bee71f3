/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/candidate.h"

#include "collectors/page/anchor.h"
#include "collectors/page/entry_words.h"
#include "collectors/page/examine.h"
#include "collectors/page/number/bare.h"
#include "collectors/page/number/form.h"
#include "collectors/page/number/gain.h"
#include "collectors/page/number/held.h"
#include "collectors/page/number/percent.h"
#include "collectors/page/number/twin.h"
#include "collectors/page/number/unit.h"
#include "collectors/page/number/way.h"
#include "collectors/page/subject/share.h"

#include <string.h>

/* --- what may be it -------------------------------------------------------------------------- */

bool page_is_anchored(const struct page_place *place, struct page_span span)
{
    /* 某省GDP增长13.4% 核心产业增长17.6%: a blank of a headline ends a clause */
    if (place->text->language == LANGUAGE_ZH && span.end <= place->clause.start)
        return false;
    return page_overlap(span, place->anchor) ||
           span.end == place->anchor.start ||
           (span.end + 1 == place->anchor.start && strchr(" -", place->text->bytes[span.end]));
}

void page_missed_by(struct page_place *place, int rank, const char *why, struct page_span word)
{
    if (rank > place->miss.rank)
        place->miss = (struct page_miss){ why, word, rank, place->sentence };
}

void page_missed(struct page_place *place, int rank, const char *why)
{
    page_missed_by(place, rank, why, (struct page_span){ 0, 0 });
}

/* "48 percent of the large companies", "large companies (48 percent)", Unternehmen: 48 */
static bool adjoins(const struct page_text *text, struct page_span span, struct page_span anchor)
{
    static const char *const signs[] = { " (", "（", ": ", "：" };

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (anchor.end + strlen(signs[i]) == span.start &&
            page_word_at(text, anchor.end, signs[i]))
            return true;
    return page_overlap(span, anchor) || span.end == anchor.start ||
           (span.end + 1 == anchor.start && strchr(" -", text->bytes[span.end]) != NULL);
}

/* Between both ends of the anchor, where its ".*" reached over it. */
static bool is_inside(struct page_span anchor, struct page_span span)
{
    return anchor.start < span.start && span.end < anchor.end;
}

/* Whether the words of another entry let it have the quantity beside its anchor: "6 percent of GDP"
 * is no growth of GDP, and no share of an industry that the sentence does not name. */
static int is_open_to(const struct page_place *place, const struct page_figure *other,
                      struct page_span anchor, const struct page_candidate *candidate,
                      struct err *err)
{
    struct page_place theirs = { .text = place->text, .figures = place->figures, .figure = other,
                                 .anchor = anchor, .sentence = place->sentence };
    struct page_span word;
    enum page_percent said;
    int found;

    if (!page_is_of_measure(place->text, other, candidate->binding.quantity, &said))
        return 0;
    theirs.clause = page_part(place->text, PART_CLAUSE, anchor.start, anchor.end);
    found = page_is_with(&theirs, err);
    if (found <= 0)
        return found;
    found = page_is_forbidden(&theirs, candidate, &word, err);
    return found < 0 ? -1 : !found;
}

/* Whether the anchor of another entry of shares, and not the figure's own, stands right beside the
 * quantity: then it is that entry's. The noun behind a number of things may be anybody's. */
static int is_of_neighbour(const struct page_place *place, const struct page_candidate *candidate,
                           struct err *err)
{
    const struct page_text *text = place->text;
    struct page_span anchor;
    struct dec factor;

    if (!unit_is_share(place->figure->unit) ||
        (adjoins(text, candidate->span, place->anchor) &&
         !is_inside(place->anchor, candidate->span)))
        return 0;
    for (size_t i = 0; i < place->figures->count; i++) {
        const struct page_figure *other = &place->figures->items[i];
        int found;

        if (strcmp(other->anchor_text, place->figure->anchor_text) == 0 ||
            !unit_convert(other->unit, place->figure->unit, &factor))
            continue;
        found = page_anchor_in(text, other, candidate->clause, &anchor, err);
        if (found < 0)
            return -1;
        if (found > 0 &&
            (!page_overlap(anchor, place->anchor) || is_inside(place->anchor, anchor)) &&
            adjoins(text, candidate->span, anchor))
            found = is_open_to(place, other, anchor, candidate, err);
        else
            found = 0;
        if (found != 0)
            return found;
    }
    return 0;
}

/* Whether the anchor is of the quantity's noun: of "200 large models of generative AI" the genitive
 * is not, which follows a noun of its own. */
static bool names_it(const struct page_place *place, const struct prose_quantity *quantity)
{
    struct page_span span = { quantity->offset, quantity->offset + quantity->length };

    return page_is_anchored(place, span) &&
           !(place->text->language == LANGUAGE_DE && place->anchor.start > span.end &&
             quantity->kind == PROSE_COUNT && strcmp(quantity->unit, "1") != 0);
}

/* "unicorns are in Shenzhen (36 companies) and Guangzhou (25 companies)": what the anchor names are
 * companies, and the first of them is in its clause. */
static bool counts_it(const struct page_place *place, const struct prose_quantity *quantity)
{
    static const char *const companies[] = { "companies", "firms", "enterprises", "businesses",
                                             "startups", "start-ups", "Unternehmen", "Firmen",
                                             "Betriebe", "Start-ups", NULL };
    const struct prose_list *all = place->text->quantities;
    const size_t first = page_quantity_from(place->text, place->anchor.end);
    bool is_company = false;

    for (size_t i = 0; companies[i] != NULL; i++)
        is_company = is_company || strcmp(quantity->unit, companies[i]) == 0;
    return names_it(place, quantity) ||
           (is_company && quantity->offset > place->anchor.end &&
            all->items[first].offset < place->clause.end &&
            page_in_brackets(place->text, &all->items[first]) &&
            page_counts_in_brackets(place->text, place->figure, quantity));
}

/* 新建5G基站1万个、专网50个: what was new stands right behind the anchor, so the next is of another. */
static bool is_gain_of_anchor(const struct page_place *place,
                              const struct prose_quantity *quantity)
{
    struct page_span word;

    return quantity->offset == place->anchor.end &&
           page_is_gain(place->text, place->figure, quantity, place->anchor, &word);
}

static int consider(struct page_place *place, const struct prose_quantity *quantity,
                    struct err *err)
{
    const struct page_text *text = place->text;
    struct page_candidate *candidate = &place->candidates[place->count];
    struct page_span span = { quantity->offset, quantity->offset + quantity->length };
    int found;

    *candidate = (struct page_candidate){
        .span = span, .binding = { .quantity = quantity, .offset = quantity->offset }
    };
    if (page_is_adjective(text, quantity) || page_is_change(text, quantity) ||
        page_has_closer_twin(text, quantity) || page_is_held_for_years(text, quantity) ||
        page_is_of_places(text, place->figure, quantity) ||
        page_is_of_means(text, place->figure, quantity) ||
        (page_is_part_in_brackets(text, quantity) &&
         place->anchor.end <= page_bracketed_from(text, quantity)) ||
        !page_in_unit(text, quantity, place->figure, counts_it(place, quantity),
                      &candidate->binding.value, &candidate->bare))
        return 0;
    if (!page_is_of_measure(text, place->figure, quantity, &candidate->binding.said)) {
        page_missed(place, 3, "the percentage is another than \"measure\" says");
        return 0;
    }
    candidate->bare = candidate->bare && !page_counts_on(text, place->figure, quantity);
    candidate->clause = page_part(text, PART_CLAUSE, span.start, span.end);
    candidate->piece = page_part(text, PART_PIECE, span.start, span.end);
    found = is_of_neighbour(place, candidate, err);
    if (found > 0)
        page_missed(place, 3, "the anchor of another entry stands right beside the quantity");
    if (found != 0)
        return found < 0 ? -1 : 0;
    place->of_other_region = false;
    found = page_examine(place, candidate, err);
    if (found > 0)
        place->count++;
    else if ((page_is_anchored(place, span) && !place->of_other_kind && !place->of_other_region) ||
             is_gain_of_anchor(place, quantity))
        place->closed = true;
    return found < 0 ? -1 : 0;
}

/* Where the quantity that holds the anchor is of another kind, its sentence has none of this kind
 * but what that one comes from; the next may: "80 GW are to be built. At present they are 41." */
static void keep_next_sentence(struct page_place *place)
{
    size_t end = page_part(place->text, PART_SENTENCE, place->anchor.start, place->anchor.end).end;
    size_t kept = 0;

    for (size_t i = 0; i < place->count; i++)
        if (place->candidates[i].span.start >= end ||
            page_is_way_start(place->text, place->candidates[i].binding.quantity))
            place->candidates[kept++] = place->candidates[i];
    place->count = kept;
}

int page_candidates(struct page_place *place, struct err *err)
{
    const struct prose_list *all = place->text->quantities;
    size_t first = page_quantity_from(place->text, place->sentence.start);

    place->count = 0;
    place->closed = place->of_other_kind = place->told_otherwise = false;
    if (first + QUANTITIES_MOST < all->count &&
        all->items[first + QUANTITIES_MOST].offset < place->sentence.end) {
        page_missed(place, 2, "the sentence holds too many quantities to be one");
        return 0;
    }
    for (size_t i = first;
         i < all->count && all->items[i].offset < place->sentence.end &&
         place->count < CANDIDATES_MOST; i++)
        if (consider(place, &all->items[i], err) != 0)
            return -1;
    if (place->of_other_kind)
        keep_next_sentence(place);
    /* "1,086 companies in the three parks": the anchor reaches over two numbers */
    for (size_t i = 0; i < place->count && place->closed; i++)
        place->closed = !(page_overlap(place->candidates[i].span, place->anchor) &&
                          place->candidates[i].span.start < place->anchor.start);
    return 0;
}
