/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/bind.h"

#include "collectors/page/anchor.h"
#include "collectors/page/choice.h"
#include "collectors/page/entry_words.h"
#include "collectors/page/kind/kind.h"
#include "collectors/page/kind/modal.h"
#include "collectors/page/number/bare.h"
#include "collectors/page/number/form.h"
#include "collectors/page/number/percent.h"
#include "collectors/page/number/some.h"
#include "collectors/page/number/way.h"
#include "collectors/page/place/parade.h"
#include "collectors/page/subject/beside_other.h"
#include "collectors/page/subject/further.h"
#include "collectors/page/subject/narrow.h"
#include "collectors/page/subject/setting.h"
#include "collectors/page/subject/share.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/table.h"
#include "collectors/page/text/continuation.h"

#include <string.h>

/* --- which one it is ------------------------------------------------------------------------- */

/* Each has a period of its own, and it is said in its own clause; that of the first may stand in
 * front: 2024年投入36亿元，占比2.7%，2023年为2.6%. */
static bool is_series(const struct page_place *place, const struct page_choice *choice)
{
    for (size_t i = 0; i < choice->count; i++) {
        const struct page_candidate *a = &place->candidates[choice->chosen[i]];

        if (!a->binding.dated || (!page_holds(a->clause, a->binding.when.span) &&
                                  (i > 0 || a->binding.taken_over ||
                                   a->binding.when.span.end > a->clause.start)))
            return false;
        for (size_t k = 0; k < i; k++)
            if (period_equal(a->binding.when.period,
                             place->candidates[choice->chosen[k]].binding.when.period))
                return false;
    }
    return choice->count > 1;
}

static struct page_choice within(const struct page_place *place, struct page_span part)
{
    struct page_choice choice = { .count = 0 };

    for (size_t i = 0; i < place->count; i++)
        if (page_overlap(part, place->candidates[i].span) &&
            !page_is_year_before(&place->candidates[i]))
            choice.chosen[choice.count++] = i;
    return choice;
}

static bool is_level(const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_AMOUNT || quantity->kind == PROSE_COUNT ||
           quantity->kind == PROSE_AREA || quantity->kind == PROSE_LENGTH ||
           quantity->kind == PROSE_OTHER; /* 58 GWh */
}

/* Whether a level, and no change or share, is told between two places. */
static bool is_level_between(const struct page_text *text, size_t from, size_t to)
{
    const struct prose_list *all = text->quantities;

    size_t i = page_quantity_from(text, from);

    for (; i < all->count && all->items[i].offset < to; i++)
        if (is_level(&all->items[i]) && !page_in_brackets(text, &all->items[i]))
            return true;
    return false;
}

/* "made 255,000 cars, an increase of 133 percent, worth 120 billion yuan, an increase of 14
 * percent": each change is that of the level in front of it. */
static void drop_of_later_levels(const struct page_place *place, struct page_choice *choice)
{
    const size_t first = choice->count > 0 ? place->candidates[choice->chosen[0]].span.end : 0;

    if (!unit_is_share(place->figure->unit) || first < place->anchor.end)
        return;
    while (choice->count > 1 &&
           is_level_between(place->text, first,
                            place->candidates[choice->chosen[choice->count - 1]].span.start))
        choice->count--;
}

/* 失业率控制在5.5%以内，人均收入达到6万元，增长5.1%: in Chinese the change of the level
 * that a clause of another subject tells. */
static bool is_of_next_level(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct prose_list *all = place->text->quantities;
    size_t i = page_quantity_from(place->text, candidate->span.start);

    if (place->text->language != LANGUAGE_ZH || candidate->binding.quantity->direction == 0)
        return false;
    while (i-- > 0 && all->items[i].offset >= place->clause.end)
        if (is_level(&all->items[i]) && !page_in_brackets(place->text, &all->items[i]) &&
            !page_is_change(place->text, &all->items[i]))
            return page_has_own_subject(place->text, place->figure, &all->items[i], true);
    return false;
}

/* Where the anchor's clause says what is planned, what another says is of something else unless it,
 * or the sentence behind that it is in, has a time of its own or tells a fact. */
static bool is_of_other_kind(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct page_span sentence = page_part(place->text, PART_SENTENCE, candidate->span.start,
                                                candidate->span.end);
    const struct page_span told = sentence.start > place->anchor.end ? sentence
                                                                     : candidate->clause;

    return place->text->language == LANGUAGE_ZH && place->told_otherwise &&
           !(candidate->binding.dated && page_holds(told, candidate->binding.when.span)) &&
           !page_says_fact(place->text, candidate->clause);
}

/* 汽车产量和电池产量均居全国第一: a clause that says a rank goes on with no number in front of it. */
static bool says_rank(const struct page_place *place)
{
    static const char *const verbs[] = { "位居", "稳居", "均居", "跃居", "居全国", "居世界", "居全球", "居全省", "居全市",
                                         "位列", "排名", "名列" };
    struct page_span behind = { place->anchor.end, place->clause.end }, found;

    return place->text->language == LANGUAGE_ZH &&
           page_find_any(place->text, behind, verbs, sizeof verbs / sizeof verbs[0], &found);
}

/* 增速达到10.7%，外贸主力军的作用显现: in Chinese a growth or share is of what stands in front of it. */
static bool is_of_front(const struct page_place *place)
{
    return place->text->language == LANGUAGE_ZH && unit_is_share(place->figure->unit);
}

/* In other clauses: behind the anchor as far as the semicolon, the sentence; in front of it up to
 * the semicolon; in the sentence that goes on with this one. */
static int across(struct page_place *place, struct page_choice *choice, struct err *err)
{
    struct page_span own = page_part(place->text, PART_SENTENCE, place->anchor.start,
                                     place->anchor.end);
    struct page_span group = page_part(place->text, PART_GROUP, place->anchor.start,
                                       place->anchor.end);
    const struct page_span parts[] = { { place->clause.end, group.end },
                                       { place->clause.end, own.end },
                                       { group.start, place->clause.start },
                                       { own.end, place->sentence.end } };

    choice->count = 0;
    if (page_is_attribution(place->text, place->anchor) ||
        (!unit_is_share(place->figure->unit) &&
         page_is_opening_whole(place->text, place->anchor)))
        return 0;
    /* "74 percent of the robots went to Asia, 16 percent to Europe" are shares of one whole */
    if (page_is_whole(place->text, place->anchor) &&
        !(unit_is_share(place->figure->unit) && place->figure->region != NULL &&
          place->figure->measure != PERCENT_GROWTH))
        return 0;
    for (size_t i = 0; i < sizeof parts / sizeof parts[0] && choice->count == 0; i++)
        if (parts[i].start != group.start ||
            (!says_rank(place) && !is_of_front(place) && !page_has_its_own_share(place)))
            *choice = within(place, parts[i]);
    drop_of_later_levels(place, choice);
    for (size_t i = 0; i < choice->count;) {
        const struct page_candidate *candidate = &place->candidates[choice->chosen[i]];
        int found = candidate->bare ? 1 : page_is_of_another(place, candidate->clause, err);

        if (found == 0)
            found = page_is_behind_another(place, candidate, err);
        if (found < 0)
            return -1;
        if (found == 0 &&
            (page_is_elsewhere_said(place, candidate) || is_of_next_level(place, candidate) ||
             is_of_other_kind(place, candidate))) {
            page_missed(place, 3, "the quantity is of another subject, or of a part");
            found = 1;
        }
        if (found > 0)
            choice->chosen[i] = choice->chosen[--choice->count];
        else
            i++;
    }
    return 0;
}

/* "3 billion yuan in 2021, 4 billion in 2022": of two times. */
static bool is_of_another_time(const struct page_candidate *a, const struct page_candidate *b)
{
    return a->binding.dated && b->binding.dated &&
           !period_equal(a->binding.when.period, b->binding.when.period) &&
           page_holds(a->clause, a->binding.when.span) &&
           page_holds(b->clause, b->binding.when.span);
}

static bool are_joined(const struct page_text *text, const struct prose_quantity *first,
                       const struct prose_quantity *second)
{
    static const char *const joints[] = { " and ", " und ", " bzw. ", " beziehungsweise " };
    const size_t end = first->offset + first->length;
    const bool bare = strcmp(first->unit, "1") == 0, same = strcmp(first->unit, second->unit) == 0;

    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, end, joints[i]) && end + strlen(joints[i]) == second->offset)
            return i == 0 ? same && !unit_is_share(first->unit) : bare && !same;
    return false; /* "12,5 beziehungsweise 9,1 Prozent" share a unit */
}

/* "are put at 17 trillion yuan and 46 trillion yuan in 2025": a time that one alone names is that
 * of both, so that they are not told apart by it. */
static bool is_beside_its_like(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    size_t which = page_quantity_from(text, quantity->offset);

    return (which > 0 && are_joined(text, &all->items[which - 1], quantity)) ||
           (which + 1 < all->count && are_joined(text, quantity, &all->items[which + 1]));
}

/* "3 billion yuan and 4 billion yuan": neither is the one. */
static bool is_paired(const struct page_place *place, size_t chosen)
{
    const struct page_span own = place->candidates[chosen].span;

    if (is_beside_its_like(place->text, place->candidates[chosen].binding.quantity))
        return true;
    for (size_t i = 0; i < place->count; i++) {
        const struct page_span other = place->candidates[i].span;

        if ((page_list_joins(place->text, own.end, other.start) ||
             page_list_joins(place->text, other.end, own.start)) &&
            !is_of_another_time(&place->candidates[chosen], &place->candidates[i]))
            return true;
    }
    return false;
}

/* "grown to 350 billion from 180 billion in 2020": all but one are what it grew from, and of
 * another time. */
static bool is_way(const struct page_place *place, const struct page_choice *choice)
{
    size_t ends = 0;

    for (size_t i = 0; i < choice->count; i++)
        ends += !page_is_start(place->text,
                               place->candidates[choice->chosen[i]].binding.quantity);
    return ends == 1;
}

/* "grew by 10 percent and made up 29 percent of GDP": where neither the entry nor its anchor says
 * which is meant, it may be either. */
static bool is_one_of_two_measures(const struct page_place *place, size_t chosen)
{
    const struct page_candidate *own = &place->candidates[chosen];
    enum page_percent is;

    if (place->figure->measure != PERCENT_ANY || !unit_is_share(place->figure->unit))
        return false;
    is = page_percent_of(place->text, own->binding.quantity);
    if (is == page_percent_in(place->text, place->anchor))
        return false;
    for (size_t i = 0; i < place->count && is != PERCENT_ANY; i++) {
        const struct page_candidate *other = &place->candidates[i];
        enum page_percent others = page_percent_of(place->text, other->binding.quantity);

        if (i != chosen && others != is && others != PERCENT_ANY &&
            page_overlap(own->clause, other->span))
            return true;
    }
    return false;
}

static bool is_decided(const struct page_place *place, const struct page_choice *choice)
{
    return is_series(place, choice) || (choice->count > 1 && is_way(place, choice)) ||
           (choice->count == 1 &&
            (page_is_anchored(place, place->candidates[choice->chosen[0]].span) ||
             (!is_paired(place, choice->chosen[0]) &&
              !is_one_of_two_measures(place, choice->chosen[0]))));
}

/* "built 63,000 stations, bringing the total to 68,000": where the quantity that holds the anchor
 * is none, the total is one yet; so is the number of the figure's region in a list behind it. */
static void keep_totals(struct page_place *place)
{
    size_t kept = 0;

    for (size_t i = 0; i < place->count; i++)
        if (place->candidates[i].span.start > place->anchor.end &&
            (page_is_total(place->text, place->candidates[i].binding.quantity) ||
             page_counts_in_brackets(place->text, place->figure,
                                     place->candidates[i].binding.quantity)))
            place->candidates[kept++] = place->candidates[i];
    place->count = kept;
}

/* 0 with the choice; it is empty where nothing is sure. */
static int choose(struct page_place *place, struct page_choice *choice, struct err *err)
{
    struct page_choice listed;
    int found;

    *choice = (struct page_choice){ .count = 0 };
    if (place->closed)
        keep_totals(place);
    if (place->count == 0)
        return 0;
    found = page_choose_listed(place, &listed, err);

    if (found < 0)
        return -1;
    if (found > 0) {
        *choice = listed;
        if (listed.count == 0)
            page_missed(place, PAGE_IN_DOUBT,
                        "it is not sure which of the quantities belongs to the anchor");
        return 0;
    }
    *choice = page_choose_anchored(place);
    if (choice->count == 0)
        *choice = within(place, place->piece);
    if (choice->count == 0) {
        *choice = within(place, place->clause);
        page_drop_of_others(place, choice);
    }
    if (choice->count > 1)
        page_drop_other_nouns(place, choice);
    if (choice->count > 1)
        page_drop_parts(place, choice);
    if (choice->count == 0 && across(place, choice, err) != 0)
        return -1;
    page_drop_conversions(place, choice);
    if (!is_decided(place, choice)) {
        if (choice->count > 0)
            page_missed(place, PAGE_IN_DOUBT,
                        is_one_of_two_measures(place, choice->chosen[0])
                            ? "a growth and a share beside the anchor: \"measure\" says which"
                            : "several quantities beside the anchor");
        choice->count = 0;
    }
    page_add_closer(place, choice);
    page_add_way_end(place, choice);
    return choice->count > 0 ? page_add_further(place, choice, err) : 0;
}

/* --- all of a figure ------------------------------------------------------------------------- */

static void add_binding(const struct page_binding *binding, struct page_binding *bindings,
                        size_t *count)
{
    for (size_t i = 0; i < *count; i++)
        if (bindings[i].offset == binding->offset)
            return;
    if (*count < PAGE_BINDINGS_MOST)
        bindings[(*count)++] = *binding;
}

/* What is quoted: the anchor's sentence and the quantity's. */
static void bind(const struct page_place *place, size_t chosen, struct page_binding *bindings,
                 size_t *count)
{
    struct page_binding binding = place->candidates[chosen].binding;
    const struct page_span own = page_part(place->text, PART_SENTENCE, binding.quantity->offset,
                                           binding.quantity->offset + binding.quantity->length);

    binding.sentence = page_part(place->text, PART_SENTENCE, place->anchor.start,
                                 place->anchor.end);
    if (own.end > binding.sentence.end)
        binding.sentence.end = own.end;
    if (binding.taken_over && binding.kind == PAGE_TARGET) /* with its deadline */
        binding.sentence.start = page_part(place->text, PART_SENTENCE, binding.when.span.start,
                                           binding.when.span.end).start;
    binding.of_whole = page_is_whole(place->text, place->anchor);
    add_binding(&binding, bindings, count);
}

/* "The digital economy makes up 42 percent, of which the core digital economy 10": named in front
 * as well, it is a part of itself behind. */
static int is_part_of_itself(const struct page_place *place, struct err *err)
{
    struct page_span own = page_part(place->text, PART_SENTENCE, place->anchor.start,
                                     place->anchor.end), first;

    if (!page_is_part(place->text, place->figure, place->clause))
        return 0;
    own.end = place->clause.start;
    return page_anchor_in(place->text, place->figure, own, &first, err);
}

/* Each kind by itself: "from 350 billion in 2024 to a trillion by 2027" is one of each. */
static int bind_at(struct page_place *place, struct page_binding *bindings, size_t *count,
                   struct err *err)
{
    const struct page_text *text = place->text;
    struct page_span word;
    int found;

    place->clause = page_part(text, PART_CLAUSE, place->anchor.start, place->anchor.end);
    place->sentence = page_part(text, PART_SENTENCE, place->anchor.start, place->anchor.end);
    if (!page_opens_part(text, place->clause)) /* the next goes on with the whole */
        place->sentence = page_with_next(text, place->sentence);
    if (page_with_parade(text, place->figure, place->sentence, &place->sentence, err) != 0)
        return -1;
    place->piece = page_part(text, PART_PIECE, place->anchor.start, place->anchor.end);
    found = page_is_with(place, err);
    if (found <= 0) {
        page_missed(place, 1, "what \"with\" wants is not in the sentence");
        return found;
    }
    if (page_is_modified(text, place->figure, place->anchor)) {
        page_missed(place, 2, "a noun in front of the anchor makes it that of another thing");
        return 0;
    }
    if (page_is_behind_share(text, place->figure, place->anchor, place->with)) {
        page_missed(place, 2, "the anchor is what a share is of");
        return 0;
    }
    found = page_anchor_is_part(text, place->figures, place->figure, place->anchor, err);
    if (found != 0) {
        page_missed(place, 2, "the anchor is a part of another entry's");
        return found < 0 ? -1 : 0;
    }
    found = page_is_in_other_field(text, place->figures, place->figure, place->anchor, err);
    if (found != 0) {
        page_missed(place, 2, "the field that the clause is of is another entry's");
        return found < 0 ? -1 : 0;
    }
    found = is_part_of_itself(place, err);
    if (found != 0) {
        page_missed(place, 2, "the anchor is named as a part of what it named before");
        return found < 0 ? -1 : 0;
    }
    word = page_narrowed_by(text, place->figure, place->anchor);
    if (word.end > 0) {
        page_missed_by(place, 2, "a word beside the anchor makes it another thing", word);
        return 0;
    }
    if (!page_list_at(text, place->anchor.start, place->figure->unit, &place->list))
        place->list.count = 0;
    if (place->list.count == 0 && page_is_one_of_several(text, place->anchor)) {
        page_missed(place, 2, "the anchor is one of several that the clause is of");
        return 0;
    }
    place->phrases.count = page_phrases(text, place->sentence, place->phrases.items);
    for (place->kind = PAGE_OBSERVATION; place->kind <= PAGE_TARGET; place->kind++) {
        struct page_choice choice;

        if (!place->figure->kinds[place->kind])
            continue;
        if (page_candidates(place, err) != 0 || choose(place, &choice, err) != 0)
            return -1;
        for (size_t i = 0; i < choice.count; i++)
            bind(place, choice.chosen[i], bindings, count);
    }
    page_missed(place, 1, "no quantity of the unit beside the anchor");
    return 0;
}

/* 1 where the anchor stands in a table, 0 where it does not, -1 a fault. */
static int bind_in_table(struct page_place *place, struct page_binding *bindings, size_t *count,
                         struct err *err)
{
    struct page_binding cells[TABLE_CELLS_MOST];
    size_t cell_count = 0;
    int found = page_table_bind(place->text, place->figure, place->anchor, cells, &cell_count,
                                &place->miss, err);

    for (size_t i = 0; i < cell_count; i++)
        add_binding(&cells[i], bindings, count);
    return found;
}

/* Each sentence once. */
static void note_place(struct page_missed_places *places, const struct page_miss *miss)
{
    for (size_t i = 0; i < places->count; i++)
        if (places->items[i].sentence.start == miss->sentence.start)
            return;
    if (places->count < PAGE_PLACES_MOST)
        places->items[places->count++] = *miss;
}

static void note_miss(struct page_misses *misses, const struct page_miss *miss, bool bound)
{
    if (miss->rank > misses->nearest.rank)
        misses->nearest = *miss;
    if (!bound && miss->rank >= PAGE_NEAR)
        note_place(miss->rank >= PAGE_IN_DOUBT ? &misses->doubts : &misses->near, miss);
}

int page_bind(const struct page_text *text, const struct page_figures *figures, size_t which,
              struct page_binding *bindings, size_t *count, struct page_misses *misses,
              struct err *err)
{
    struct page_place place = {
        .text = text, .figures = figures, .figure = &figures->items[which]
    };
    size_t at = 0;
    int found = 0;

    *count = 0;
    *misses = (struct page_misses){ .nearest = { .why = "the anchor is nowhere in the text" } };
    for (int i = 0; i < PAGE_ANCHORS_MOST; i++) {
        size_t before = *count;

        found = page_anchor_next(text, place.figure, &at, &place.anchor, err);
        if (found <= 0)
            break;
        place.miss = (struct page_miss){ .rank = 0 };
        found = bind_in_table(&place, bindings, count, err);
        if (found < 0 || (found == 0 && bind_at(&place, bindings, count, err) != 0))
            return -1;
        note_miss(misses, &place.miss, *count > before);
    }
    return found < 0 ? -1 : 0;
}
