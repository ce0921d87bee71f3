/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/choice.h"

#include "collectors/page/agree.h"
#include "collectors/page/number/way.h"
#include "collectors/page/place/region.h"
#include "collectors/page/place/place_list.h"
#include "collectors/page/subject/subject.h"
#include "domain/unit.h"

#include <math.h>
#include <string.h>

enum { CLOSER_WITHIN = 16 };

static const double parts_within = 0.005;

struct page_choice page_choose_anchored(const struct page_place *place)
{
    struct page_choice choice = { .count = 0 };

    /* 水泥产能5782万吨、钢铁产能1275万吨: the pattern may have taken in the one before */
    for (size_t i = 0; i < place->count; i++)
        if (place->candidates[i].span.start == place->anchor.end) {
            choice.chosen[choice.count++] = i;
            return choice;
        }
    for (size_t i = 0; i < place->count; i++)
        if (page_overlap(place->candidates[i].span, place->anchor))
            choice.chosen[choice.count++] = i;
    for (size_t i = 0; i < place->count && choice.count == 0; i++)
        if (page_is_anchored(place, place->candidates[i].span))
            choice.chosen[choice.count++] = i;
    return choice;
}

static bool leads_on(const struct page_text *text, struct page_span item, size_t at)
{
    static const char *const signs[] = { " of", " von", " der", " des", "的" };

    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (at < item.end && page_word_at(text, at, signs[i]))
            return true;
    return false;
}

/* "Beijing" or 2024年北京市, and not 北京市进口: nothing but the place's kind stands behind its name. */
static bool ends_with_place(const struct page_text *text, size_t end, size_t item_end)
{
    static const char *const kinds[] = { "市", "省", "区", "县", "州", " city", " province", " Province",
                                         " ", "的", NULL };

    while (end < item_end) {
        size_t i = 0;

        while (kinds[i] != NULL && !page_word_at(text, end, kinds[i]))
            i++;
        if (kinds[i] == NULL)
            return false;
        end += strlen(kinds[i]);
    }
    return true;
}

/* "the number of boats in Bergen and Oslo": what is behind the first thing is a place and no more,
 * so that the anchor in front is of each of them. So it is in Chinese where a word for "lies in"
 * stands between: 企业集中在北京、上海和广州，占比分别为30%、14%和8%. */
static bool are_places(const struct page_place *place, const struct page_list *list, size_t first)
{
    static const char *const leads[] = { "集中在", "集中于", "集聚在", "聚集在", "分布在", "分布于", "来自", "位于",
                                         "落户" };
    struct page_span behind = { place->anchor.end, list->items[first].end };

    if (place->text->language == LANGUAGE_ZH)
        return place->figure->region != NULL && first == 0 && PAGE_HAS(place->text, behind, leads);
    for (size_t i = first + 1; i < list->count; i++)
        if (!page_is_place_alone(place->text, list->items[i]))
            return false;
    return place->text->language == LANGUAGE_EN && place->figure->region != NULL;
}

/* Which thing of the list is meant: the one that the region or the anchor is in. Behind the last
 * one the anchor may be of all of them ("Beijing's and Shanghai's output"): then the region says
 * it, where the things are places. */
static int item_of(const struct page_place *place, const struct page_list *list, size_t *out,
                   struct err *err)
{
    const struct page_figure *figure = place->figure;
    struct page_span name;
    size_t hits = 0;

    for (size_t i = 0; i + 1 < list->count; i++)
        if (page_overlap(list->items[i], place->anchor) && !are_places(place, list, i)) {
            *out = i; /* one thing alone is named by it, whatever the others are called */
            return !leads_on(place->text, list->items[i], place->anchor.end);
        }
    for (size_t i = 0; i < list->count && figure->region != NULL; i++) {
        int found = page_item_names_region(place->text, figure, list->items[i], &name, err);

        if (found < 0)
            return -1;
        if (found == 0 || (i + 1 < list->count &&
                           !ends_with_place(place->text, name.end, list->items[i].end)))
            continue;
        *out = i;
        hits++;
    }
    if (hits == 1)
        return 1;
    for (size_t i = 0; i < list->count; i++)
        if (page_overlap(list->items[i], place->anchor)) {
            *out = i;
            return !leads_on(place->text, list->items[i], place->anchor.end);
        }
    return 0;
}

static void choose_quantity(const struct page_place *place, const struct prose_quantity *quantity,
                            struct page_choice *choice)
{
    for (size_t i = 0; i < place->count; i++)
        if (place->candidates[i].binding.quantity == quantity)
            choice->chosen[choice->count++] = i;
}

/* The things are years: "in 2023 and 2024 ... 5 and 7 billion yuan, respectively". */
static bool take_years(struct page_place *place, const struct page_list *list,
                       struct page_choice *choice)
{
    struct page_phrase phrases[LIST_MOST][PHRASES_MOST];

    for (size_t i = 0; i < list->count; i++)
        if (page_phrases(place->text, list->items[i], phrases[i]) != 1 ||
            (i > 0 && !page_is_glue(place->text, list->items[i].start, phrases[i][0].span.start)))
            return false;
    for (size_t i = 0; i < list->count; i++)
        choose_quantity(place, list->quantities[i], choice);
    if (choice->count != list->count)
        return false;
    for (size_t i = 0; i < list->count; i++) {
        struct page_binding *binding = &place->candidates[choice->chosen[i]].binding;

        binding->when = phrases[i][0];
        binding->dated = true;
    }
    return true;
}

/* "im Mai und Juni um 5 beziehungsweise 7 Prozent": one time holds the end of a thing and the
 * beginning of the next, so that they are times, and no things. */
static bool are_in_one_time(const struct page_place *place, const struct page_list *list)
{
    for (size_t i = 0; i < place->phrases.count; i++)
        for (size_t t = 0; t + 1 < list->count; t++)
            if (place->phrases.items[i].span.start < list->items[t].end &&
                place->phrases.items[i].span.end > list->items[t + 1].start)
                return true;
    return false;
}

/* 产销分别完成160万辆和164万辆: what was made and what was sold, in this order. Of which the figure is, its
 * anchor says elsewhere: 新能源汽车(产量|产销). */
static void take_made_or_sold(const struct page_place *place, const struct page_list *list,
                              struct page_choice *choice)
{
    const char *anchor = place->figure->anchor_text;
    bool made = strstr(anchor, "产量") != NULL, sold = strstr(anchor, "销量") != NULL;
    struct page_span front = { place->clause.start, list->quantities[0]->offset };

    if (list->count == 2 && made != sold && page_find(place->text, front, "产销") < front.end)
        choose_quantity(place, list->quantities[sold ? 1 : 0], choice);
}

static bool is_listed(const struct page_list *list, const struct page_candidate *candidate)
{
    for (size_t i = 0; i < list->count; i++)
        if (list->quantities[i] == candidate->binding.quantity)
            return true;
    return false;
}

/* 第一产业增加值233亿元，…，第二产业和第三产业增加值分别为…, 民企进出口增长16%，其中出口、进口分别增长…: the anchor has a
 * number of its own, in front of the list, in its clause, as far as the semicolon or as the things
 * that are listed. */
static bool has_its_own(const struct page_place *place, const struct page_list *list)
{
    struct page_span group = page_part(place->text, PART_GROUP, place->anchor.start,
                                       place->anchor.end);
    const size_t first = list->quantities[0]->offset, things = list->items[0].start;

    for (size_t i = 0; i < place->count; i++)
        if ((place->candidates[i].span.start >= place->anchor.end &&
             place->candidates[i].span.end <= things) ||
            (place->clause.end <= first &&
             page_overlap(place->clause, place->candidates[i].span)) ||
            (group.end <= first && page_overlap(group, place->candidates[i].span)))
            return true;
    return false;
}

/* Whether the list is of something else: of no candidate, or a quantity that is none of its own
 * holds the anchor. */
static bool is_elsewhere(const struct page_place *place, const struct page_list *list)
{
    struct page_choice own = page_choose_anchored(place);
    bool any = false;

    if (has_its_own(place, list))
        return true;
    for (size_t i = 0; i < place->count; i++)
        any = any || is_listed(list, &place->candidates[i]);
    return !any || (own.count == 1 && !is_listed(list, &place->candidates[own.chosen[0]]));
}

bool page_is_other_thing(const struct page_place *place, struct page_span word)
{
    for (size_t i = 0; i < place->list.count && !place->list.unsure; i++)
        if (page_holds(place->list.items[i], word))
            return !page_overlap(place->list.items[i], place->anchor);
    return false;
}

bool page_is_listed_with_anchor(const struct page_place *place,
                                const struct prose_quantity *quantity)
{
    struct page_list list;
    bool own = false;

    if (!page_list_at(place->text, quantity->offset, place->figure->unit, &list) || list.unsure)
        return false;
    for (size_t i = 0; i < list.count; i++)
        own = own || list.quantities[i]->offset == quantity->offset;
    return own && list.quantities[list.count - 1]->offset >= place->clause.start;
}

int page_choose_listed(struct page_place *place, struct page_choice *choice, struct err *err)
{
    const struct page_list *list = &place->list;
    size_t item = 0;
    int found;

    *choice = (struct page_choice){ .count = 0 };
    if (list->count == 0 || is_elsewhere(place, list))
        return 0;
    if (list->unsure) {
        take_made_or_sold(place, list, choice);
        return 1;
    }
    if (take_years(place, list, choice))
        return 1;
    choice->count = 0;
    if (are_in_one_time(place, list))
        return 1;
    found = item_of(place, list, &item, err);
    if (found < 0)
        return -1;
    if (found > 0)
        choose_quantity(place, list->quantities[item], choice);
    return 1;
}

/* "sold for 3 billion yuan after the robot industry took off" */
static bool is_subordinate(const struct page_place *place, struct page_span span)
{
    static const char *const joints[] = { "after", "before", "when", "because", "although", "while",
                                          "whereas", "nachdem", "weil", "obwohl", "während" };
    struct page_span between = { place->anchor.end, span.start };

    if (span.end <= place->anchor.start)
        between = (struct page_span){ span.end, place->anchor.start };
    for (size_t w = 0; w < sizeof joints / sizeof joints[0]; w++) {
        size_t at = page_find(place->text, between, joints[w]);

        if (at < between.end && !page_word_before(place->text, at, "year "))
            return true;
    }
    return false;
}

/* 占GDP比重居首位、数字化转型覆盖率达到90% */
static bool is_of_next_thing(const struct page_place *place, const struct page_candidate *candidate)
{
    return place->text->language == LANGUAGE_ZH && candidate->piece.start >= place->anchor.end &&
           page_word_before(place->text, candidate->piece.start, "、") &&
           page_has_own_subject(place->text, place->figure, candidate->binding.quantity, true);
}

void page_drop_of_others(const struct page_place *place, struct page_choice *choice)
{
    for (size_t i = 0; i < choice->count;) {
        const struct page_candidate *candidate = &place->candidates[choice->chosen[i]];

        if (is_subordinate(place, candidate->span) || is_of_next_thing(place, candidate))
            choice->chosen[i] = choice->chosen[--choice->count];
        else
            i++;
    }
}

void page_drop_conversions(const struct page_place *place, struct page_choice *choice)
{
    size_t kept = choice->count > 0 ? 1 : 0;

    for (size_t i = 1; i < choice->count; i++) {
        const struct page_binding *before = &place->candidates[choice->chosen[i - 1]].binding;
        const struct page_binding *own = &place->candidates[choice->chosen[i]].binding;

        if (!page_in_brackets(place->text, own->quantity) || !before->value.has_value ||
            !own->value.has_value || !dec_equal(before->value.value, own->value.value))
            choice->chosen[kept++] = choice->chosen[i];
    }
    choice->count = kept;
}

void page_add_closer(const struct page_place *place, struct page_choice *choice)
{
    if (choice->count != 1)
        return;
    const struct page_candidate *bound = &place->candidates[choice->chosen[0]];
    const struct page_candidate *next = bound + 1;

    if (choice->chosen[0] + 1 < place->count && next->clause.start >= bound->clause.end &&
        next->span.start - next->clause.start <= CLOSER_WITHIN &&
        page_is_finer(&next->binding.value, &bound->binding.value) &&
        page_agrees(&bound->binding.value, &next->binding.value))
        choice->chosen[choice->count++] = choice->chosen[0] + 1;
}

void page_add_way_end(const struct page_place *place, struct page_choice *choice)
{
    static const char *const verbs[] = { "增加到", "增加至", "增至", "增长到", "增长至", "提高到", "提高至", "提升到",
                                         "提升至", "上升到", "上升至", "升至", "扩大到", "扩大至", "发展到", "跃升至",
                                         "降至", "降到", "下降到", "下降至", "减少到", "减少至", NULL };

    if (place->text->language != LANGUAGE_ZH || choice->count != 1 ||
        choice->chosen[0] + 1 >= place->count)
        return;
    const struct page_candidate *from = &place->candidates[choice->chosen[0]];
    const struct page_candidate *to = from + 1;
    bool leads = false;

    for (const char *const *verb = verbs; *verb != NULL; verb++)
        leads = leads || page_word_at(place->text, to->clause.start, *verb);
    if (leads && page_follows_from(place->text, from->span.start) &&
        to->clause.start > from->clause.start &&
        to->clause.start <= from->clause.end + CLOSER_WITHIN / 2)
        choice->chosen[choice->count++] = choice->chosen[0] + 1;
}

void page_drop_parts(const struct page_place *place, struct page_choice *choice)
{
    const struct page_candidate *first = &place->candidates[choice->chosen[0]];
    double parts = 0, whole = quantity_point(&first->binding.value);

    for (size_t i = choice->chosen[0] + 1; i < place->count; i++)
        if (page_overlap(first->clause, place->candidates[i].span))
            parts += quantity_point(&place->candidates[i].binding.value);
    if (fabs(parts - whole) <= parts_within * fabs(whole))
        choice->count = 1;
}

void page_drop_other_nouns(const struct page_place *place, struct page_choice *choice)
{
    size_t kept = 0;

    for (size_t i = 0; i < choice->count && unit_is_counted(place->figure->unit); i++)
        if (strcmp(place->candidates[choice->chosen[i]].binding.quantity->unit,
                   place->figure->unit) == 0)
            choice->chosen[kept++] = choice->chosen[i];
    if (kept > 0)
        choice->count = kept;
}
