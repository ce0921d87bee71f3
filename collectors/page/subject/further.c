/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/further.h"

#include "collectors/page/anchor.h"
#include "collectors/page/number/bare.h"
#include "collectors/page/number/percent.h"
#include "collectors/page/number/way.h"
#include "collectors/page/subject/share.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/text/passing.h"
#include "domain/unit.h"

#include <string.h>

enum { BARE_MOST = 34, JOINT_MOST = 5, PEAK_MOST = 12, NOUN = 6 /* bytes: two characters */ };

/* Whether so many bytes from one place on stand in the span as well. */
static bool holds_text(const struct page_text *text, struct page_span span, size_t from,
                       size_t length)
{
    for (size_t at = span.start; at + length <= span.end; at++)
        if (memcmp(text->bytes + at, text->bytes + from, length) == 0)
            return true;
    return false;
}

/* "up 10 percent and accounting for 38 percent of the city's GDP": an anchor that begins with the
 * preposition of a share is of the number in front of it. */
static bool is_of_share(const struct page_text *text, struct page_span anchor)
{
    static const char *const prepositions[] = { "of ", "in ", "am ", "an ", "des ", "der ", "vom ",
                                                NULL };
    const size_t which = page_quantity_from(text, anchor.start);
    const struct prose_quantity *share;

    if (which == 0 || !page_word_at_any(text, anchor.start, prepositions))
        return false;
    share = &text->quantities->items[which - 1];
    return unit_is_share(share->unit) && share->offset + share->length + 1 == anchor.start;
}

int page_is_of_another(const struct page_place *place, struct page_span clause, struct err *err)
{
    for (size_t i = 0; i < place->figures->count; i++) {
        const struct page_figure *other = &place->figures->items[i];
        struct page_span anchor;
        int found;

        if (strcmp(other->anchor_text, place->figure->anchor_text) == 0)
            continue;
        found = page_anchor_in(place->text, other, clause, &anchor, err);
        if (found < 0)
            return -1;
        if (found > 0 && !page_is_whole(place->text, anchor) &&
            !is_of_share(place->text, anchor))
            return 1;
    }
    return 0;
}

static bool is_level(const struct page_text *text, const struct prose_quantity *quantity)
{
    return (quantity->kind == PROSE_AMOUNT || quantity->kind == PROSE_COUNT ||
            quantity->kind == PROSE_AREA || quantity->kind == PROSE_OTHER) &&
           !page_in_brackets(text, quantity) && !page_is_start(text, quantity);
}

/* "The output was 300 billion yuan and exports 20 billion. That is an increase of 12 percent": of
 * one of the two. */
static bool points_at_one_of_several(const struct page_place *place,
                                     const struct page_candidate *candidate)
{
    const struct page_text *text = place->text;
    const struct page_span own = page_part(text, PART_SENTENCE, candidate->span.start,
                                           candidate->span.end);
    struct page_span before;
    size_t levels = 0;

    if (!page_points_back(text, own.start) || page_holds(own, place->anchor) ||
        !page_sentence_before(text, own, false, &before))
        return false;
    for (size_t i = page_quantity_from(text, before.start);
         i < text->quantities->count && text->quantities->items[i].offset < before.end; i++)
        levels += is_level(text, &text->quantities->items[i]);
    return levels > 1;
}

bool page_is_elsewhere_said(const struct page_place *place,
                            const struct page_candidate *candidate)
{
    const enum page_whole whole = place->text->language == LANGUAGE_ZH
                                      ? page_begins_share(place->text, place->figure,
                                                          candidate->clause)
                                      : WHOLE_NONE;

    if (page_counts_in_brackets(place->text, place->figure, candidate->binding.quantity))
        return false;
    return points_at_one_of_several(place, candidate) ||
           page_is_part(place->text, place->figure, candidate->clause) ||
           (candidate->span.start > place->anchor.end &&
            page_is_behind_part(place->text, place->figure, place->anchor.end,
                                candidate->span.start)) ||
           page_is_apposition(place->text, candidate->clause, place->anchor) ||
           page_goes_on_with_another(place->text, candidate->clause, place->anchor) ||
           whole == WHOLE_OTHER ||
           (whole == WHOLE_NONE &&
            page_has_own_subject(place->text, place->figure, candidate->binding.quantity,
                                 candidate->span.start > place->anchor.end));
}

/* Whether a level, and no change or share, stands there. */
static bool tells_level(const struct page_text *text, size_t from, size_t to)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, from);

    while (i < all->count && all->items[i].offset < to &&
           (all->items[i].kind == PROSE_PERCENT || all->items[i].kind == PROSE_RATIO ||
            all->items[i].kind == PROSE_MULTIPLE))
        i++;
    return i < all->count && all->items[i].offset < to;
}

/* 规模居首位，渔业规模翻一番，达到26亿元: a clause in between names the measure of another thing. */
static bool names_other_measure(const struct page_place *place, struct page_span rest)
{
    static const char *const measures[] = { "规模", "产值", "营收", "收入", "产量", "销量", "增加值", "总额", "总量",
                                            "数量", "投资", "出口", "利润" };
    static const char *const same[] = { "行业", "总体", "整体", "业务", "其中", NULL };
    const struct page_text *text = place->text;
    struct page_span found;

    while (page_find_any(text, rest, measures, sizeof measures / sizeof measures[0], &found)) {
        const size_t start = found.start - NOUN;
        const struct page_span clause = page_part(text, PART_CLAUSE, found.start, found.end);

        if (found.start >= clause.start + NOUN && !tells_level(text, found.end, clause.end) &&
            !page_word_at_any(text, start, same) &&
            page_passing_length(text, start, found.start) == 0 &&
            page_passing_length(text, found.start - NOUN / 2, found.start) == 0 &&
            !holds_text(text, place->anchor, start, NOUN))
            return true;
        rest.start = found.end;
    }
    return false;
}

int page_is_behind_another(const struct page_place *place, const struct page_candidate *candidate,
                           struct err *err)
{
    struct page_span rest = { place->clause.end, candidate->clause.start };
    struct page_span own = page_part(place->text, PART_SENTENCE, place->anchor.start,
                                     place->anchor.end);

    if (place->text->language != LANGUAGE_ZH || rest.start >= rest.end || rest.end > own.end)
        return 0;
    return names_other_measure(place, rest) ? 1 : page_is_of_another(place, rest, err);
}

bool page_is_year_before(const struct page_candidate *candidate)
{
    return candidate->binding.dated && candidate->binding.when.year_before;
}

static bool has_period_of_its_own(const struct page_place *place, const struct page_choice *choice,
                                  const struct page_candidate *candidate)
{
    /* the comma of "December 31, 2023" ends a clause */
    if (!candidate->binding.dated || !page_overlap(candidate->clause, candidate->binding.when.span))
        return false;
    for (size_t i = 0; i < choice->count; i++) {
        const struct page_binding *other = &place->candidates[choice->chosen[i]].binding;

        if (other->dated && period_equal(other->when.period, candidate->binding.when.period))
            return false;
    }
    return true;
}

/* "..., 2005 waren es 14 Prozent", ", 4 billion in 2022 and": a clause with little but a quantity
 * and its period goes on with what the clause before spoke of; so does a piece that they begin. */
static bool is_little(const struct page_place *place, const struct page_candidate *candidate)
{
    static const char *const peaks[] = { "peaking at ", "reaching ", "hitting ", "totaling ",
                                         NULL };
    const struct page_span when = candidate->binding.when.span, span = candidate->span;

    return (candidate->clause.start > place->clause.start &&
            candidate->clause.end - candidate->clause.start <=
                span.end - span.start + when.end - when.start + BARE_MOST) ||
           (candidate->attached && when.start >= span.end &&
            candidate->piece.start > place->piece.start &&
            (span.start - candidate->piece.start <= JOINT_MOST ||
             (page_follows_any(place->text, span.start, peaks) &&
              span.start - candidate->piece.start <= PEAK_MOST))) ||
           (candidate->attached && when.end <= span.start &&
            candidate->piece.start > place->piece.start &&
            when.start <= candidate->piece.start + PEAK_MOST); /* "und 2024 um 3 Prozent" */
}

/* "6,873 dogs (2024: 6,622)" */
static bool is_bracketed_time(const struct page_place *place,
                              const struct page_candidate *candidate)
{
    return candidate->attached && page_in_brackets(place->text, candidate->binding.quantity);
}

/* "up 9.9 percent from 713,000 in May", "the highest after 814,000 in December": what the number is
 * measured by is of the same thing, at the time that is named with it. */
static bool is_base(const struct page_place *place, const struct page_candidate *candidate)
{
    return candidate->attached && candidate->binding.when.span.start >= candidate->span.end &&
           page_is_start(place->text, candidate->binding.quantity);
}

/* "The city has 300. At the end of 2022 it had 180.": at the time that the next sentence begins
 * with. */
static bool is_of_next_sentence(const struct page_place *place,
                                const struct page_candidate *candidate)
{
    const struct page_span own = page_part(place->text, PART_SENTENCE, candidate->span.start,
                                           candidate->span.end);

    return own.start > place->anchor.end && candidate->binding.dated &&
           candidate->binding.when.span.start >= own.start &&
           candidate->binding.when.span.end <= candidate->span.start &&
           page_quantity_from(place->text, own.start) ==
               page_quantity_from(place->text, candidate->span.start) &&
           page_tells_of_them(place->text, own.start);
}

static bool is_further(const struct page_place *place, const struct page_candidate *candidate)
{
    return candidate->span.start >= place->anchor.end &&
           (page_is_year_before(candidate) || is_bracketed_time(place, candidate) ||
            is_little(place, candidate) || is_base(place, candidate) ||
            is_of_next_sentence(place, candidate));
}

/* ", ein Jahr zuvor waren es 6 Prozent": the clause has nothing else in front of the number. */
static bool is_year_before_alone(const struct page_candidate *candidate)
{
    const struct page_span when = candidate->binding.when.span;

    return page_is_year_before(candidate) && when.end == candidate->span.start &&
           when.start <= candidate->clause.start + 1;
}

/* "grew by 8 percent. Its share in GDP was 42 percent; in 2022 it was 41 percent": that one is a
 * share, where what was chosen is a growth. */
static bool is_of_other_form(const struct page_place *place, const struct page_choice *choice,
                             const struct page_candidate *candidate)
{
    const struct prose_quantity *chosen, *own = candidate->binding.quantity;
    enum page_percent form, is;

    if (choice->count == 0 || own->kind != PROSE_PERCENT)
        return false;
    chosen = place->candidates[choice->chosen[0]].binding.quantity;
    form = page_percent_of(place->text, chosen);
    is = page_percent_of(place->text, own);
    return form != PERCENT_ANY && is != PERCENT_ANY && form != is;
}

int page_add_further(const struct page_place *place, struct page_choice *choice, struct err *err)
{
    for (size_t i = 0; i < place->count; i++) {
        const struct page_candidate *candidate = &place->candidates[i];
        const bool behind = candidate->clause.start > place->clause.start;
        int another;

        if (!is_further(place, candidate) || is_of_other_form(place, choice, candidate) ||
            (behind && !is_year_before_alone(candidate) &&
             page_is_elsewhere_said(place, candidate)))
            continue;
        another = behind ? page_is_of_another(place, candidate->clause, err) : 0;
        if (another < 0)
            return -1;
        if (another == 0 && has_period_of_its_own(place, choice, candidate))
            choice->chosen[choice->count++] = i;
    }
    return 0;
}
