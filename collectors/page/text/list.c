/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/text/list.h"

#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { GAP_MOST = 24, TAIL_MOST = 40, MEASURE_MOST = 18 /* bytes: 占全国的比重 */ };

static const struct {
    enum language language;
    const char *text;
    bool in_front; /* of the numbers; else behind or among them */
} words[] = {
    { LANGUAGE_EN, "respectively", false }, { LANGUAGE_ZH, "分别", true },
          { LANGUAGE_DE, "beziehungsweise", false },
    { LANGUAGE_DE, "bzw.", false },         { LANGUAGE_DE, "jeweils", true },
};

static const char *const commas[] = { ", ", "、", "，", NULL };
static const char *const ands[] = { " and ", "和", "及", "与", " und ", " sowie ", " bzw. ",
                                    " beziehungsweise ", NULL };

static size_t sign_at(const struct page_text *text, size_t at, const char *const *signs)
{
    for (; *signs != NULL; signs++)
        if (page_word_at(text, at, *signs))
            return strlen(*signs);
    return 0;
}

/* A conversion in brackets belongs to the number in front of it. */
static size_t behind_bracket(const struct page_text *text, size_t from, size_t to)
{
    size_t at = from;

    while (at < to && text->bytes[at] == ' ')
        at++;
    if (at >= to || (text->bytes[at] != '(' && !page_word_at(text, at, "（")))
        return from;
    while (at < to && text->bytes[at] != ')' && !page_word_at(text, at, "）"))
        at++;
    return at >= to ? from : at + (text->bytes[at] == ')' ? 1 : strlen("）"));
}

/* 分别增长14.4%、下降0.1%、增长5.5% */
static size_t verb_at(const struct page_text *text, size_t at)
{
    static const char *const changes[] = { "增长", "下降", "上涨", "上升", "回落", "下滑", "提高", "降低", "减少",
                                           "成长", "衰退", "下跌", NULL };

    return text->language == LANGUAGE_ZH ? sign_at(text, at, changes) : 0;
}

bool page_list_joins(const struct page_text *text, size_t from, size_t to)
{
    bool any = false;

    from = behind_bracket(text, from, to);
    if (to < from || to - from > GAP_MOST)
        return false;
    while (from < to) {
        size_t size = sign_at(text, from, commas);

        if (size == 0)
            size = sign_at(text, from, ands);
        any = any || size > 0;
        if (size == 0 && any)
            size = verb_at(text, from);
        if (size == 0 && text->bytes[from] == ' ')
            size = 1;
        if (size == 0)
            return false;
        from += size;
    }
    return any;
}

/* The next number that stands in no brackets, from one on in a direction; the count of all where
 * there is none in the sentence. */
static size_t next_number(const struct page_text *text, struct page_span sentence, size_t from,
                          bool forward)
{
    static const char *const ratios[] = { "per ", "pro ", "je ", NULL }; /* "103 per 100,000" */
    const struct prose_list *all = text->quantities;

    for (size_t i = from; i < all->count; i = forward ? i + 1 : i - 1) /* -1 wraps to the end */
        if (all->items[i].offset < sentence.start || all->items[i].offset >= sentence.end)
            break;
        else if (!page_in_brackets(text, &all->items[i]) &&
                 !page_follows_any(text, all->items[i].offset, ratios))
            return i;
    return all->count;
}

/* 分别为6万亿元和5万亿元，两省合计: behind a comma, of another unit. */
static bool is_of_next_clause(const struct page_text *text, const struct prose_quantity *first,
                              const struct prose_quantity *second)
{
    struct dec factor;

    return text->language == LANGUAGE_ZH && second->kind == PROSE_COUNT &&
           strcmp(first->unit, "1") != 0 && strcmp(second->unit, "1") != 0 &&
           page_word_at(text, first->offset + first->length, "，") &&
           !unit_convert(first->unit, second->unit, &factor);
}

static bool follows(const struct page_text *text, size_t a, size_t b)
{
    const struct prose_quantity *first = &text->quantities->items[a];
    const struct prose_quantity *second = &text->quantities->items[b];

    if (is_of_next_clause(text, first, second))
        return false;
    if (unit_is_share(first->unit) != unit_is_share(second->unit) && strcmp(first->unit, "1") != 0)
        return false; /* 122亿元和80亿元，增长20%和15%: of the next list */
    return page_list_joins(text, first->offset + first->length, text->quantities->items[b].offset);
}

/* The numbers in a row that contain or follow or precede the word, in order. */
static size_t numbers_at(const struct page_text *text, struct page_span sentence, size_t word,
                         bool in_front, struct page_list *list)
{
    const struct prose_list *all = text->quantities;
    const size_t nearest = page_quantity_from(text, word) - !in_front; /* wraps to the end */
    size_t at = next_number(text, sentence, nearest, in_front), next;

    if (at == all->count ||
        (!in_front && word > all->items[nearest].offset + all->items[nearest].length + TAIL_MOST))
        return 0;
    while (!in_front && (next = next_number(text, sentence, at - 1, false)) < all->count &&
           follows(text, next, at))
        at = next;
    list->first = at;
    list->count = 0;
    while (list->count < LIST_MOST) {
        list->quantities[list->count++] = &all->items[at];
        next = next_number(text, sentence, at + 1, true);
        if (next == all->count || !follows(text, at, next))
            break;
        at = next;
    }
    return list->count;
}

struct cut {
    size_t start, end;
    bool is_and;
};

enum { CUTS_MOST = 64 };

static size_t cuts_in(const struct page_text *text, struct page_span span, struct cut *cuts)
{
    size_t count = 0;

    for (size_t at = span.start; at < span.end; at++) {
        size_t size = sign_at(text, at, commas);
        bool is_and = size == 0;

        if (is_and)
            size = sign_at(text, at, ands);
        if (size == 0)
            continue;
        if (count == CUTS_MOST)
            memmove(cuts, cuts + 1, --count * sizeof *cuts);
        cuts[count++] = (struct cut){ at, at + size, is_and };
        at += size - 1;
    }
    return count;
}

/* 单看6月，产销分别完成…: a time is no thing, unless all of them are. */
static bool begins_with_time(const struct page_text *text, const struct page_list *list)
{
    struct page_phrase phrases[PHRASES_MOST];
    size_t count = page_phrases(text, list->items[0], phrases);

    return count > 0 && phrases[count - 1].span.end == list->items[0].end &&
           page_phrases(text, list->items[1], phrases) == 0;
}

/* 2024年和2025年，全市规模分别为: a clause of as many times opens the things, and nothing else. */
static bool times_in(const struct page_text *text, struct page_span span, struct page_list *list)
{
    struct cut cuts[CUTS_MOST];
    struct page_phrase phrases[PHRASES_MOST];
    struct page_span clause = { span.start, page_find(text, span, "，") };
    size_t count;

    if (text->language != LANGUAGE_ZH || clause.end >= span.end ||
        cuts_in(text, clause, cuts) != list->count - 1)
        return false;
    for (size_t i = 0; i < list->count; i++) {
        struct page_span *item = &list->items[i];

        item->start = i == 0 ? clause.start : cuts[i - 1].end;
        item->end = i + 1 < list->count ? cuts[i].start : clause.end;
        count = page_phrases(text, *item, phrases);
        if (count != 1 || phrases[0].span.start != item->start || phrases[0].span.end != item->end)
            return false;
    }
    return true;
}

/* The last `list->count` things in front of the numbers. Only the last sign may be an "and", and
 * in English and German it has to be; "A and B and C" cannot be told apart. */
static bool things_in(const struct page_text *text, struct page_span span, struct page_list *list)
{
    struct cut cuts[CUTS_MOST];
    size_t count = cuts_in(text, span, cuts), used = list->count - 1, first;

    if (times_in(text, span, list))
        return true;
    if (count == 0 || count < used)
        return false;
    first = count - used;
    if (text->language != LANGUAGE_ZH && !cuts[count - 1].is_and)
        return false;
    for (size_t i = first; i + 1 < count; i++)
        if (cuts[i].is_and)
            return false;
    if (first > 0 && cuts[first - 1].is_and)
        return false;
    for (size_t i = 0; i < list->count; i++)
        list->items[i] = (struct page_span){
            i == 0 ? (first > 0 ? cuts[first - 1].end : span.start) : cuts[first + i - 1].end,
            i + 1 < list->count ? cuts[first + i].start : span.end
        };
    for (size_t i = 0; i < list->count; i++)
        if (list->items[i].end <= list->items[i].start)
            return false;
    return !begins_with_time(text, list);
}

/* The pieces of the numbers in the span, where there are as many as the list has. */
static bool pieces_of_numbers(const struct page_text *text, struct page_span span,
                              struct page_list *list)
{
    const struct prose_list *all = text->quantities;
    size_t first = page_quantity_from(text, span.start), count = 0;

    for (size_t i = first; i < all->count && all->items[i].offset < span.end; i++) {
        struct page_span own = { all->items[i].offset,
                                 all->items[i].offset + all->items[i].length };

        if (page_in_brackets(text, &all->items[i]))
            continue;
        if (count == list->count)
            return false;
        list->items[count++] = page_part(text, PART_PIECE, own.start, own.end);
    }
    for (size_t i = 1; i < count; i++)
        if (list->items[i].start < list->items[i - 1].end)
            return false;
    return count == list->count;
}

/* 货物吞吐量7.2亿吨、集装箱吞吐量3860万箱，分别增长4%和7%: the things are those that the clause in front gives a
 * number each, or that all of the clauses do: 接待游客1亿人次，实现收入20亿元，分别增长4%和7%. */
static bool things_with_numbers(const struct page_text *text, struct page_span sentence,
                                struct page_list *list)
{
    const size_t from = list->quantities[0]->offset;
    struct page_span clause = page_part(text, PART_CLAUSE, from, from), before;
    struct page_span group = page_part(text, PART_GROUP, from, from);

    if (!page_clause_before(text, clause, sentence, &before))
        return false;
    group.end = clause.start;
    return pieces_of_numbers(text, before, list) ||
           (before.start > group.start && pieces_of_numbers(text, group, list));
}

/* 集中在北京、上海和广州，占比分别为30%、14%和8%: the clause of the word names the measure alone, as 其中上市公司占比
 * does not, and the one in front as many things as there are numbers. */
static bool things_of_clause_before(const struct page_text *text, struct page_span sentence,
                                    size_t word, struct page_list *list)
{
    static const char *const names[] = { "占", "比重", "份额", "数量", "企业数量", NULL };
    struct page_span measure = page_part(text, PART_CLAUSE, word, word), before;
    struct cut cuts[CUTS_MOST];

    if (text->language != LANGUAGE_ZH || !page_clause_before(text, measure, sentence, &before))
        return false;
    return (measure.start == word || (word - measure.start <= MEASURE_MOST &&
                                      page_word_at_any(text, measure.start, names))) &&
           cuts_in(text, before, cuts) == list->count - 1 && things_in(text, before, list);
}

/* "Imports and exports were 30 billion and 40 billion": what stands in front of the first number is
 * more than one thing. */
static bool are_two(const struct page_text *text, struct page_span thing)
{
    static const char *const joints[] = { " and ", " und ", " sowie " };
    struct page_span found;
    size_t number = thing.start;

    while (number < thing.end && !isdigit((unsigned char)text->bytes[number]))
        number++;
    thing.end = number;
    return text->language != LANGUAGE_ZH &&
           page_find_any(text, thing, joints, sizeof joints / sizeof joints[0], &found);
}

/* Verbs that both lists may stand around: "A, B and C grew by 3, 4 and 5 percent". */
static const struct {
    enum language language;
    const char *text;
} verbs[] = {
    { LANGUAGE_EN, "grew" },     { LANGUAGE_EN, "rose" },      { LANGUAGE_EN, "increased" },
    { LANGUAGE_EN, "fell" },     { LANGUAGE_EN, "declined" },  { LANGUAGE_EN, "dropped" },
    { LANGUAGE_EN, "climbed" },  { LANGUAGE_EN, "gained" },    { LANGUAGE_EN, "expanded" },
    { LANGUAGE_EN, "reached" },  { LANGUAGE_EN, "totaled" },   { LANGUAGE_EN, "totalled" },
    { LANGUAGE_EN, "amounted to" }, { LANGUAGE_EN, "came to" }, { LANGUAGE_EN, "stood at" },
    { LANGUAGE_EN, "were" },     { LANGUAGE_DE, "stiegen" },   { LANGUAGE_DE, "wuchsen" },
    { LANGUAGE_DE, "sanken" },   { LANGUAGE_DE, "fielen" },    { LANGUAGE_DE, "betrugen" },
    { LANGUAGE_DE, "lagen" },    { LANGUAGE_DE, "nahmen" },    { LANGUAGE_DE, "erreichten" },
    { LANGUAGE_DE, "kamen" },    { LANGUAGE_DE, "legten" },    { LANGUAGE_DE, "umfassten" },
    { LANGUAGE_DE, "schrumpften" }, { LANGUAGE_DE, "beliefen sich" },
};

/* Behind "In the first half, " and the like, which name none of the things. */
static size_t behind_opening(const struct page_text *text, struct page_span things)
{
    static const char *const openings[] = { "In ", "During ", "For ", "From ", "By ", "Im ",
                                            "Von ", NULL };
    size_t comma = page_find(text, things, ", ");
    struct page_span opening = { things.start, comma };

    return comma < things.end && page_word_at_any(text, things.start, openings) &&
                   page_find(text, opening, " and ") == comma &&
                   page_find(text, opening, " und ") == comma
               ? comma + strlen(", ")
               : things.start;
}

/* As many things as numbers, and nothing else in front of the verb; else it is no list. */
static bool list_around_verb(const struct page_text *text, struct page_span sentence, size_t place,
                             size_t verb, size_t verb_end, struct page_list *list)
{
    static const char *const ands_between[] = { " und ", " and ", " sowie " };
    struct page_span things = page_part(text, PART_GROUP, verb, verb_end);
    size_t next = page_quantity_from(text, verb_end);
    struct page_span between = { verb_end, verb_end };
    struct cut cuts[CUTS_MOST];

    things.end = verb;
    things.start = behind_opening(text, things);
    *list = (struct page_list){ .count = 0 };
    if (place < things.start || page_quantity_from(text, things.start) != next ||
        next == text->quantities->count ||
        text->quantities->items[next].offset > verb_end + GAP_MOST ||
        numbers_at(text, sentence, verb_end, true, list) < 2 ||
        cuts_in(text, things, cuts) != list->count - 1)
        return false;
    for (size_t i = 0; i + 1 < list->count; i++)
        if (strcmp(list->quantities[i]->unit, "1") != 0 &&
            strcmp(list->quantities[i]->unit, list->quantities[list->count - 1]->unit) != 0)
            return false;
    between.end = list->quantities[0]->offset;
    if (page_word_at(text, verb, "kamen") && page_find(text, between, "auf") >= between.end)
        return false; /* "Aus Polen und Ungarn kamen 300 und 400 Tonnen" */
    /* "Honig und Wachs kamen 2023 und 2024 auf 300 und 400": of the things, or of the times */
    list->unsure = PAGE_HAS(text, between, ands_between);
    return things_in(text, things, list);
}

static bool list_without_word(const struct page_text *text, struct page_span sentence, size_t place,
                              struct page_list *list)
{
    for (size_t v = 0; v < sizeof verbs / sizeof verbs[0]; v++) {
        struct page_span rest = sentence;

        while (verbs[v].language == text->language && rest.start < rest.end) {
            size_t at = page_find(text, rest, verbs[v].text);

            if (at >= rest.end)
                break;
            if (list_around_verb(text, sentence, place, at, at + strlen(verbs[v].text), list))
                return true;
            rest.start = at + 1;
        }
    }
    list->count = 0;
    return false;
}

/* "output and sales were 3 and 4 million, up 5 and 6 percent, respectively": the things are those
 * of the list in front. */
static void take_things_of_first(const struct page_text *text, struct page_span sentence,
                                 struct page_list *list)
{
    struct page_list first;
    const struct prose_quantity *last;

    if (!list_without_word(text, sentence, list->quantities[0]->offset, &first) ||
        first.count != list->count)
        return;
    last = first.quantities[first.count - 1];
    if (last->offset < list->quantities[0]->offset) {
        memcpy(list->items, first.items, sizeof list->items);
        list->unsure = false;
    }
}

/* 成都、绵阳、德阳三市产量分别为, 3城, 3个园区: how many are listed is no number in front of the list. */
static bool counts_listed(const struct page_text *text, const struct prose_quantity *number,
                          const struct page_list *list)
{
    return text->language == LANGUAGE_ZH && number->kind == PROSE_COUNT &&
           quantity_point(&number->quantity) == (double)list->count;
}

static bool list_of_word(const struct page_text *text, struct page_span sentence, size_t word,
                         bool in_front, struct page_list *list)
{
    struct page_span things = sentence, group;
    const struct prose_quantity *before;

    *list = (struct page_list){ .count = 0 };
    if (numbers_at(text, sentence, word, in_front, list) < 2)
        return false;
    before = list->first > 0 ? &text->quantities->items[list->first - 1] : NULL;
    if (before != NULL && before->offset + before->length > things.start &&
        !counts_listed(text, before, list))
        things.start = before->offset + before->length;
    things.end = in_front ? word : list->quantities[0]->offset;
    group = page_part(text, PART_GROUP, things.end, things.end);
    if (group.start > things.start)
        things.start = group.start; /* what stands before a semicolon is none of them */
    list->unsure = !(in_front && things_of_clause_before(text, sentence, word, list)) &&
                   (things.end <= things.start || !things_in(text, things, list)) &&
                   (!things_with_numbers(text, sentence, list) || are_two(text, list->items[0]));
    take_things_of_first(text, sentence, list);
    return true;
}

/* 风电、光伏分别达到6000万和4500万千瓦，储能达到600万千瓦: where the word stands in front, a clause behind the numbers
 * is of something else. */
static bool is_behind_list(const struct page_text *text, size_t place, const struct page_list *list,
                           bool in_front)
{
    const struct prose_quantity *last = list->quantities[list->count - 1];

    return in_front && text->language == LANGUAGE_ZH &&
           place >= page_part(text, PART_CLAUSE, last->offset, last->offset + last->length).end;
}

static bool list_at_word(const struct page_text *text, struct page_span sentence, size_t place,
                         struct page_list *list)
{
    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++) {
        struct page_span rest = sentence;

        if (words[w].language != text->language)
            continue;
        while (rest.start < rest.end) {
            size_t at = page_find(text, rest, words[w].text);

            if (at >= rest.end)
                break;
            if (list_of_word(text, sentence, at, words[w].in_front, list) &&
                !is_behind_list(text, place, list, words[w].in_front) &&
                place < list->quantities[list->count - 1]->offset +
                            list->quantities[list->count - 1]->length + TAIL_MOST)
                return true;
            rest.start = at + 1;
        }
    }
    return false;
}

/* 分别为122亿元和80亿元，增长20%和15%; "were 3 and 4 million, up 5 and 6 percent": as many numbers behind
 * the list's are of the same things. */
static void take_next_numbers(const struct page_text *text, struct page_span sentence,
                              struct page_list *list)
{
    const struct prose_quantity *last = list->quantities[list->count - 1];
    struct page_list next;
    size_t count = list->unsure ? 0
                                : numbers_at(text, sentence, last->offset + last->length, true,
                                             &next);

    if (count > 0 && count == list->count &&
        next.quantities[0]->offset < last->offset + last->length + GAP_MOST) {
        memcpy(list->quantities, next.quantities, sizeof list->quantities);
        list->first = next.first;
    }
}

static bool is_in_unit(const struct page_list *list, const char *unit)
{
    struct dec factor;

    for (size_t i = 0; i < list->count; i++)
        if (unit_convert(list->quantities[i]->unit, unit, &factor))
            return true;
    return false;
}

bool page_list_at(const struct page_text *text, size_t place, const char *unit,
                  struct page_list *list)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, place, place);
    struct page_list other;
    bool said = list_at_word(text, sentence, place, list);

    if (said && is_in_unit(list, unit))
        return true;
    if (list_without_word(text, sentence, place, &other) && (!said || is_in_unit(&other, unit))) {
        *list = other;
        said = true;
    }
    if (said && !is_in_unit(list, unit))
        take_next_numbers(text, sentence, list);
    return said;
}
