/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/candidate.h"

#include "collectors/page/anchor.h"
#include "collectors/page/aspect.h"
#include "collectors/page/bare.h"
#include "collectors/page/doubt.h"
#include "collectors/page/earlier.h"
#include "collectors/page/form.h"
#include "collectors/page/gain.h"
#include "collectors/page/kind.h"
#include "collectors/page/measure.h"
#include "collectors/page/modal.h"
#include "collectors/page/percent.h"
#include "collectors/page/plan.h"
#include "collectors/page/purpose.h"
#include "collectors/page/region.h"
#include "collectors/page/share.h"
#include "collectors/page/some.h"
#include "collectors/page/subject.h"
#include "collectors/page/token.h"
#include "collectors/page/twin.h"
#include "collectors/page/unit.h"
#include "collectors/page/way.h"
#include "collectors/page/years.h"

#include <string.h>

enum { BESIDE = 40 };

/* --- what may be it -------------------------------------------------------------------------- */

bool page_is_anchored(const struct page_place *place, struct page_span span)
{
    return page_overlap(span, place->anchor) ||
           span.end == place->anchor.start ||
           (span.end + 1 == place->anchor.start && strchr(" -", place->text->bytes[span.end]));
}

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

/* What stands around a place in its clause, as far as the quantities beside it. */
static struct page_span beside(const struct page_text *text, struct page_span span)
{
    const struct prose_list *all = text->quantities;
    struct page_span near = page_part(text, PART_CLAUSE, span.start, span.end);
    size_t before = page_quantity_from(text, span.start);
    size_t behind = page_quantity_from(text, span.end);

    if (before > 0 && all->items[before - 1].offset + all->items[before - 1].length > near.start)
        near.start = all->items[before - 1].offset + all->items[before - 1].length;
    if (near.start > span.start)
        near.start = span.start;
    if (behind < all->count && all->items[behind].offset < near.end)
        near.end = all->items[behind].offset;
    if (near.end > span.end + BESIDE)
        near.end = page_whole_character(text, span.end + BESIDE);
    if (near.start + 3 * BESIDE < span.start)
        near.start = page_whole_character(text, span.start - 3 * BESIDE);
    return near;
}

/* The same, but what follows a list's sign is of the next: 达到32亿元、净增5亿元. */
static struct page_span own_words(const struct page_text *text,
                                  const struct page_candidate *candidate)
{
    struct page_span near = beside(text, candidate->span);

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

/* "additions of 1 GW in November and 14 GW in the year": the second number of a piece without words
 * in front of it, and of the same unit, shares those of the first. */
static struct page_span shared_words(const struct page_text *text,
                                     const struct page_candidate *candidate)
{
    const struct prose_list *all = text->quantities;
    size_t which = page_quantity_from(text, candidate->span.start);
    struct page_span first;
    struct dec factor;

    if (which == 0 || !begins_with_it(text, candidate) ||
        all->items[which - 1].offset < candidate->clause.start ||
        !unit_convert(all->items[which - 1].unit, all->items[which].unit, &factor))
        return (struct page_span){ 0, 0 };
    first = (struct page_span){ all->items[which - 1].offset, all->items[which - 1].offset };
    return (struct page_span){ beside(text, first).start, first.end };
}

/* A word that is not to be there, beside the quantity or beside the anchor. */
static int is_forbidden(const struct page_place *place, const struct page_candidate *candidate,
                        struct page_span *word, struct err *err)
{
    int found = finds_any(place, beside(place->text, candidate->span), word, err);

    return found != 0 ? found : finds_any(place, beside(place->text, place->anchor), word, err);
}

/* "doubled to 33 by the end of 2024 and will reach 45": in its own piece nothing is to come. */
static bool is_said_of_itself(const struct page_text *text, const struct page_candidate *candidate)
{
    struct page_span when = candidate->binding.when.span;

    return when.start >= candidate->piece.start && when.end <= candidate->piece.end &&
           page_kind_in(text, candidate->piece) == PAGE_OBSERVATION;
}

/* By its words, and by its time: what is reached by a day to come is a target; what is said of
 * such a time is a forecast; what stands beside a time that is over was observed. */
static enum page_kind kind_of(const struct page_text *text, const struct page_candidate *candidate)
{
    enum page_kind kind = page_kind_of(text, candidate->span);
    const struct page_binding *binding = &candidate->binding;
    date published = text->published;

    if (!binding->dated)
        return kind == PAGE_OBSERVATION && page_is_in_plan(text, candidate->span) ? PAGE_TARGET
                                                                                  : kind;
    if (binding->when.kind == PHRASE_WINDOW)
        return PAGE_TARGET;
    if (published == DATE_NONE)
        return kind;
    if (binding->when.period.last <= published)
        return candidate->attached || is_said_of_itself(text, candidate) ? PAGE_OBSERVATION : kind;
    if (kind == PAGE_OBSERVATION && binding->when.kind == PHRASE_BY)
        return PAGE_TARGET;
    if (kind != PAGE_OBSERVATION || binding->when.period.first <= published)
        return kind;
    /* 2027年，实现产值超200亿元: so a plan is told */
    return text->language == LANGUAGE_ZH && binding->when.span.end <= candidate->span.start
               ? PAGE_TARGET
               : PAGE_FORECAST;
}

/* A target that is hedged ("is expected to introduce 200 companies") is proposed as one. */
static bool is_wanted(const struct page_figure *figure, enum page_kind *kind)
{
    if (figure->fact)
        *kind = PAGE_OBSERVATION;
    if (*kind == PAGE_FORECAST && !figure->kinds[PAGE_FORECAST] && figure->kinds[PAGE_TARGET])
        *kind = PAGE_TARGET;
    return figure->kinds[*kind];
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

/* In a list the thing in the quantity's place says where it is of; where none of them names the
 * region, the text around the list does. */
static int is_of_region(const struct page_place *place, const struct prose_quantity *quantity,
                        struct err *err)
{
    const struct page_list *list = &place->list;
    bool named = false;
    size_t a, b;

    for (size_t i = 0; i < list->count && !list->unsure; i++) {
        int found = pattern_find(place->figure->region, place->text->bytes + list->items[i].start,
                                 list->items[i].end - list->items[i].start, 0, &a, &b, err);

        if (found < 0)
            return -1;
        if (found > 0 && list->quantities[i] == quantity)
            return 1;
        named = named || found > 0;
    }
    for (size_t i = 0; i < list->count && named; i++)
        if (list->quantities[i] == quantity)
            return 0;
    return page_region(place->text, place->figure, quantity, err);
}

/* A figure of so many for each of something ("patents per 10,000 people"), of which things are
 * counted here. */
static bool is_rate_of_count(const struct page_figure *figure,
                             const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_COUNT && strstr(figure->unit, " per ") != NULL;
}

/* "1,000 people a day" where the unit is people per day, "12 patents per 10,000 people". */
static bool is_said_as_rate(const struct page_place *place, struct page_span near)
{
    const char *unit = place->figure->unit;

    if (strstr(unit, " per day") != NULL || strstr(unit, " per hour") != NULL ||
        strstr(unit, " per week") != NULL)
        return page_is_rate_in_time(place->text, near);
    return page_says_by_head(place->text, near, (struct page_span){ 0, 0 });
}

/* What it is no figure for by its own form, whatever region and time it is of; false with the
 * reason noted. */
static bool is_of_form(struct page_place *place, const struct page_candidate *candidate)
{
    const struct prose_quantity *quantity = candidate->binding.quantity;
    struct page_span word = { 0, 0 };

    if (page_is_difference(place->text, quantity, place->anchor))
        page_missed(place, 3, "the quantity is a change, and no level");
    else if (page_is_known_set(place->text, quantity))
        page_missed(place, 3, "the quantity counts what is known already");
    else if (page_is_threshold(place->text, quantity, place->anchor))
        page_missed(place, 3, "the quantity says which of them are meant");
    else if (page_is_where(place->text, quantity) && !page_is_anchored(place, candidate->span))
        page_missed(place, 3, "the quantity says where it is so");
    else if (page_is_spread(place->text, quantity))
        page_missed(place, 3, "the quantity is the spread of several");
    else if (page_is_neared(place->text, quantity))
        page_missed(place, 3, "the quantity was only neared");
    else if (page_is_of_another_noun(place->text, place->figure, quantity))
        page_missed(place, 3, "the number is compared with one of another noun");
    else if (page_is_growth_beside_share(place->text, place->figure, quantity))
        page_missed(place, 3, "the quantity is a growth, and the figure a share");
    else if (page_is_share_of_growth(place->text, place->figure, quantity))
        page_missed(place, 3, "the quantity is a share of a growth");
    else if (page_is_of_staff(place->text, place->figure, quantity))
        page_missed(place, 3, "the quantity is of a number of employees");
    else if (page_is_of_some(place->text, place->figure, quantity, place->anchor))
        page_missed(place, 3, "the quantity counts some of them only");
    else if (!unit_is_share(place->figure->unit) &&
             page_is_for_a_part(place->text, quantity, place->anchor))
        page_missed(place, 3, "the quantity is for a part of it");
    else if (!unit_is_share(place->figure->unit) &&
             page_is_part_of_new(place->text, place->figure, quantity->offset, &word))
        page_missed_by(place, 3, "the quantity is of a part of what was new", word);
    else if (unit_is_counted(place->figure->unit) &&
             page_is_gain(place->text, place->figure, quantity, place->anchor, &word))
        page_missed_by(place, 3, "the quantity is what came in a time, and not all", word);
    else
        return true;
    return false;
}

/* 1 where it may be it, 0 with the reason noted where it may not, -1 a fault. */
static int examine(struct page_place *place, struct page_candidate *candidate, struct err *err)
{
    const struct prose_quantity *quantity = candidate->binding.quantity;
    struct page_span word = { 0, 0 };
    int found = is_forbidden(place, candidate, &word, err);

    if (found != 0) {
        page_missed_by(place, 2, "a word that is not to be there stands beside the quantity", word);
        return found < 0 ? -1 : 0;
    }
    if (!is_of_form(place, candidate))
        return 0;
    if (page_is_torn(place->text, quantity)) {
        page_missed(place, PAGE_IN_DOUBT, "the quantity is no more than a part of what is written");
        return 0;
    }
    if (page_is_against_average(place->text, quantity) ||
        page_is_against_month(place->text, quantity)) {
        page_missed(place, 3, "the quantity is a distance from an average or the month before");
        return 0;
    }
    if (page_is_doubted(place->text, candidate->span)) {
        page_missed(place, PAGE_IN_DOUBT, "the sentence denies it, supposes it or passes it on");
        return 0;
    }
    found = page_is_other_measure(place->text, place->figure, own_words(place->text, candidate),
                                  place->anchor, &word, err);
    if (found == 0)
        found = page_is_other_measure(place->text, place->figure,
                                      shared_words(place->text, candidate), place->anchor, &word,
                                      err);
    if (found != 0) {
        page_missed_by(place, 3, "the quantity is of another measure", word);
        return found < 0 ? -1 : 0;
    }
    if (page_is_of_unnamed_measure(place->text, place->figure, quantity)) {
        page_missed(place, 3, "the quantity is of a measure that the anchor does not name");
        return 0;
    }
    found = page_is_share_of_its_like(place->text, place->figure, quantity, err);
    if (found != 0) {
        page_missed(place, 3, "the quantity is a share of the same thing elsewhere");
        return found < 0 ? -1 : 0;
    }
    if (is_rate_of_count(place->figure, quantity)) {
        if (!is_said_as_rate(place, beside(place->text, candidate->span)) &&
            !is_said_as_rate(place, beside(place->text, place->anchor))) {
            page_missed(place, 2, "the quantity is of all, and not so much for each");
            return 0;
        }
    } else if (page_is_by_head(place->text, candidate->span, place->anchor)) {
        page_missed(place, 2, "the quantity is so much a head");
        return 0;
    }
    if (page_is_attribute(place->text, place->anchor, quantity->offset)) {
        page_missed(place, 3, "the quantity is of what the anchor is an attribute of");
        return 0;
    }
    if (page_is_of_object(place->text, candidate->span, place->anchor)) {
        page_missed(place, 3, "the quantity is of another subject, or of a part");
        return 0;
    }
    if (page_is_of_agent(place->text, place->figure, quantity)) {
        page_missed(place, 3, "the subject is none that the figure's region names");
        return 0;
    }
    found = place->figure->region != NULL ? is_of_region(place, quantity, err) : 1;
    place->of_other_region = found == 0;
    if (found <= 0) {
        page_missed(place, 3, "the quantity is of another region, or of none that is named");
        return found;
    }
    candidate->binding.dated =
        page_period(place->text, &place->phrases, quantity, &candidate->binding.when,
                    &candidate->attached) ||
        page_period_of_row(place->text, quantity, &candidate->binding.when);
    if (!candidate->binding.dated && page_is_of_earlier(place->text, quantity)) {
        page_missed(place, 3, "the quantity is of an earlier time that is not named");
        return 0;
    }
    if (!candidate->binding.dated)
        candidate->binding.dated = candidate->binding.taken_over =
            page_period_of_previous(place->text, quantity, &candidate->binding.when);
    if (page_is_way_start(place->text, quantity) && !candidate->attached)
        candidate->binding.dated = false; /* the time is that of what it went to */
    if (page_says_future(place->text, candidate->clause) &&
        candidate->binding.when.span.end <= candidate->clause.start)
        candidate->binding.dated = false; /* 6月已动工，未来将带来4500个岗位 */
    if (page_is_start(place->text, quantity) &&
        !(candidate->binding.dated && candidate->attached)) {
        page_missed(place, 3, "the quantity is what it rose or fell from");
        return 0;
    }
    if (page_is_of_a_span(place->text, candidate->span) ||
        (!unit_is_share(place->figure->unit) && !candidate->attached &&
         page_is_of_years(place->text, candidate->span))) {
        page_missed(place, 3, "the quantity is of several years together");
        return 0;
    }
    candidate->binding.kind = kind_of(place->text, candidate);
    if (!is_wanted(place->figure, &candidate->binding.kind)) {
        page_missed(place, 4, "the sentence is of another kind (observation, forecast, target)");
        return 0;
    }
    if (candidate->binding.kind == PAGE_OBSERVATION && !candidate->binding.dated &&
        page_says_fiscal_year(place->text, place->sentence)) {
        page_missed(place, PAGE_IN_DOUBT, "its fiscal year is of no known months");
        return 0;
    }
    if (candidate->binding.kind == PAGE_FORECAST && candidate->binding.dated &&
        place->text->published != DATE_NONE &&
        candidate->binding.when.period.last <= place->text->published) {
        page_missed(place, 4, "a forecast of a time that was over");
        return 0;
    }
    if (candidate->binding.kind != place->kind && page_is_anchored(place, candidate->span))
        place->of_other_kind = true;
    if (candidate->binding.kind != place->kind && candidate->span.start >= place->anchor.end &&
        page_overlap(candidate->span, place->clause))
        place->told_otherwise = true;
    return candidate->binding.kind == place->kind;
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
            return 1;
    }
    return 0;
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
        page_has_closer_twin(text, quantity) ||
        !page_in_unit(text, quantity, place->figure, page_is_anchored(place, span),
                      &candidate->binding.value, &candidate->bare))
        return 0;
    if (!page_is_of_measure(text, place->figure, quantity)) {
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
    found = examine(place, candidate, err);
    if (found > 0)
        place->count++;
    else if (page_is_anchored(place, span) && !place->of_other_kind && !place->of_other_region)
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
