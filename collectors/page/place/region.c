/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/place/region.h"

#include "collectors/page/number/bare.h"
#include "collectors/page/number/each.h"
#include "collectors/page/number/way.h"
#include "collectors/page/place/bracketed.h"
#include "collectors/page/place/company.h"
#include "collectors/page/place/country.h"
#include "collectors/page/place/introduced.h"
#include "collectors/page/place/mention.h"
#include "collectors/page/place/named.h"
#include "collectors/page/place/owner.h"
#include "collectors/page/place/place_name.h"
#include "collectors/page/place/pronoun.h"
#include "collectors/page/place/rank.h"
#include "collectors/page/place/relative.h"
#include "collectors/page/place/share_of.h"
#include "collectors/page/place/spoken_of.h"
#include "collectors/page/place/whole.h"
#include "domain/unit.h"

#include <ctype.h>
#include <string.h>

enum { CHARACTER = 3, NEXT_WITHIN = 8 };

/* What a place is compared with is of no clause but its own. */
static const struct page_look last_here = { .adverbs = true, .compared = true },
                              first_here = { .first = true, .adverbs = true, .compared = true },
                              named_here = { .compared = true, .ranked = true },
                              named_first = { .first = true, .compared = true },
                              last_before = { .adverbs = true };

/* Behind such words stands what a share is of. */
static size_t before_whole(const struct page_text *text, struct page_span span)
{
    size_t at = text->language == LANGUAGE_ZH ? page_find_last(text, span, "占") : span.end;

    return at;
}

/* 五地共有249家, 均超七成, "together 249": of all that were named. */
static bool is_sum(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "地共", "城共", "市共", "省共", "合计", "together", "combined",
                                         "zusammen" };

    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (page_find(text, front, words[i]) < front.end)
            return true;
    return front.end - front.start >= CHARACTER && page_word_at(text, front.end - CHARACTER, "均");
}

/* "davon entfallen 40 Prozent auf Peking": the verb says that what stands behind "auf" has it. */
static bool falls_to(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = { "entfallen", "entfällt", "entfiel", "entfielen" };

    return text->language == LANGUAGE_DE && page_word_at(text, at, " auf ") &&
           PAGE_HAS(text, page_part(text, PART_CLAUSE, at, at), verbs);
}

/* "16 percent in Europe and 9 percent in the Americas", "8.9 billion for Karnataka": the place
 * right behind it; "half of the 620 firms are in Basel" tells where the half is. */
static int attached(const struct page_text *text, const struct page_figure *figure,
                    const struct prose_quantity *quantity, struct page_span behind,
                    struct page_mention *out, struct err *err)
{
    static const char *const leads[] = { " in the ", " in ", " im ", " in der ", " in den ",
                                         " were in the ", " were in ", " are in the ", " are in ",
                                         " for ", " für ", " auf " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        struct page_span rest = { behind.start + strlen(leads[i]), behind.end };
        int found;

        if (rest.start >= rest.end || !page_word_at(text, behind.start, leads[i]) ||
            (strstr(leads[i], "re in ") != NULL && page_whole_from(text, quantity) > 0) ||
            (strcmp(leads[i], " auf ") == 0 && !falls_to(text, behind.start)))
            continue;
        found = page_mention_in(text, figure, rest, named_first, out, err);
        if (found < 0 || (found > 0 && out->span.start == rest.start &&
                          !page_word_at(text, out->span.end, "'s")))
            return found;
    }
    return 0;
}

/* 全国6200家企业中，近一半在北京: where the share of them is. */
static int located(const struct page_text *text, const struct page_figure *figure,
                   struct page_span behind, struct page_mention *out, struct err *err)
{
    static const char *const leads[] = { "在", "位于", "落户在", "落户", "集聚在", "集中在", "集中于", "分布在", "来自" };
    int found = 0;

    for (size_t i = 0; i < sizeof leads / sizeof leads[0] && found == 0; i++) {
        const struct page_span rest = { behind.start + strlen(leads[i]), behind.end };

        if (rest.start < rest.end && page_word_at(text, behind.start, leads[i]))
            found = page_mention_in(text, figure, rest, named_first, out, err);
        if (found > 0 && out->span.start != rest.start)
            found = 0;
    }
    return found;
}

/* "73 percent of all new robots were installed in Asia, 15 percent in Europe": the first of a list
 * of shares has its place at the end of its clause. */
static int first_attached(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *quantity, struct page_span behind,
                          struct page_mention *out, struct err *err)
{
    static const char *const leads[] = { " in ", " im ", NULL };
    size_t next = page_quantity_from(text, behind.start);
    const struct prose_quantity *second = &text->quantities->items[next];
    struct page_span sentence = page_part(text, PART_SENTENCE, behind.start, behind.start);

    if (text->language == LANGUAGE_ZH || next == text->quantities->count ||
        second->offset < behind.end || second->offset > behind.end + NEXT_WITHIN ||
        second->offset >= sentence.end || strcmp(second->unit, quantity->unit) != 0 ||
        !page_word_at_any(text, second->offset + second->length, leads))
        return 0;
    return page_mention_in(text, figure, behind, named_here, out, err);
}

/* "16 in Europe and 9 in Elsewhere", but not "110 Mrd. Euro und 735 600 Personen in Forschung". */
static bool follows_its_like(const struct page_text *text, struct page_span front,
                             const struct prose_quantity *quantity)
{
    const struct prose_quantity *all = text->quantities->items;

    for (size_t i = page_quantity_from(text, front.end);
         i-- > 0 && all[i].offset >= front.start;)
        if (strcmp(all[i].unit, quantity->unit) == 0 || strcmp(quantity->unit, "1") == 0)
            return true;
    return false;
}

/* How many bytes of digits or of characters for small numbers stand there. */
static size_t number_at(const struct page_text *text, size_t at)
{
    static const char *const numbers[] = { "两", "二", "三", "四", "五", "六", "七", "八", "九", "十", "多",
                                           "余", "个", NULL };
    const size_t start = at;

    while (at < text->length && (isdigit((unsigned char)text->bytes[at]) ||
                                 page_word_at_any(text, at, numbers)))
        at += isdigit((unsigned char)text->bytes[at]) ? 1 : CHARACTER;
    return at - start;
}

/* 北京、上海两市企业达70家, 长沙等五市, 浙江、江苏合计: of all that are named, and not of the last of them. */
static bool is_last_of_several(const struct page_text *text, struct page_span place)
{
    static const char *const joints[] = { "、", "和", "与", "及", NULL };
    static const char *const kinds[] = { "市", "省", "国", "城", "地", "县", "州", "区", NULL };
    static const char *const sums[] = { "合计", "共", "总共", "一共", "合共", "总计", "累计", NULL };
    const bool joined = page_follows_any(text, place.start, joints);
    size_t at = place.end, count;
    bool more;

    if (text->language != LANGUAGE_ZH)
        return false;
    if (page_word_at_any(text, at, kinds))
        at += CHARACTER; /* 株洲市等三市 */
    more = page_word_at(text, at, "等");
    if (joined && !more && (page_word_at_any(text, at, sums) || page_word_at(text, at, "为")))
        return true; /* 杭州和深圳为主要聚集地 */
    at = more ? at + CHARACTER : place.end;
    count = number_at(text, at);
    return (joined || more) && (count > 0 || more) && page_word_at_any(text, at + count, kinds);
}

/* 北京和上海人工智能企业占全国的60%: a share that both have together. */
static bool is_joint_share(const struct page_text *text, struct page_span place, size_t quantity)
{
    static const char *const joints[] = { "和", "与", "、", NULL };
    static const char *const eachs[] = { "分别", "各", "均", "都" };
    const struct page_span between = { place.end, quantity };

    return text->language == LANGUAGE_ZH && place.end <= quantity &&
           page_part(text, PART_CLAUSE, place.end, place.end).end >= quantity &&
           page_follows_any(text, place.start, joints) &&
           page_place_before(text, place.start - CHARACTER) &&
           page_find(text, between, "占") < quantity && !PAGE_HAS(text, between, eachs);
}

/* "3,700 firms in Beijing and Shanghai", "Bavaria and Hesse have 900 firms": of both; of a list of
 * numbers each is of its place, and what all of them have each of them has. */
static bool is_of_pair(const struct page_text *text, struct page_span place, size_t quantity)
{
    static const char *const joints[] = { " and ", " und ", " sowie ", " und die ", " and the " };
    static const char *const owns[] = { "'s", "’s", NULL };
    static const char *const eachs[] = { "each", "all", "both", "jeweils", "alle",
                                         "beide" };
    /* a share that two have is of both, but not one that was counted in both */
    static const char *const haves[] = { "entfallen", "entfielen", "stellen", "stellten",
                                         "account for", "accounted for", "make up", "made up",
                                         "accounting for" };
    const size_t which = page_quantity_from(text, quantity);
    const struct prose_quantity *own;
    size_t end;

    if (which >= text->quantities->count)
        return false; /* it is a cell of a table, with no number of the text behind it */
    own = &text->quantities->items[which];
    end = own->offset + own->length;
    if (((unit_is_share(own->unit) || own->kind == PROSE_RATIO) &&
         !PAGE_HAS(text, page_part(text, PART_CLAUSE, quantity, quantity), haves)) ||
        page_word_at_any(text, place.end, owns) ||
        PAGE_HAS(text, page_part(text, PART_CLAUSE, quantity, quantity), eachs))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (place.end <= quantity ? page_word_before(text, place.start, joints[i]) &&
                                        page_place_before(text, place.start - strlen(joints[i]))
                                  : place.start >= end &&
                                        page_word_at(text, place.end, joints[i]) &&
                                        page_names_place(text, place.end + strlen(joints[i])))
            return page_quantity_from(text, end) == which + 1 &&
                   (which + 1 == text->quantities->count ||
                    text->quantities->items[which + 1].offset >=
                        page_part(text, PART_CLAUSE, quantity, quantity).end ||
                    strcmp(text->quantities->items[which + 1].unit, own->unit) != 0) &&
                   (which == 0 || text->quantities->items[which - 1].offset <
                                      page_part(text, PART_CLAUSE, quantity, quantity).start ||
                    strcmp(text->quantities->items[which - 1].unit, own->unit) != 0);
    return false;
}

/* "Bavaria and Hesse together have", "Cities such as Lyon and Nice", "The five cities, including
 * Ghent,": of more than the place that is named last. */
static bool is_one_of_several(const struct page_text *text, struct page_span place,
                              size_t quantity)
{
    static const char *const sums[] = { "together", "jointly", "combined", "between them",
                                        "zusammen", "gemeinsam", "zusammengenommen" };
    static const char *const joints[] = { "and ", "and the ", "und ", "und das ", "und die ",
                                          "sowie ", NULL };
    static const char *const samples[] = { "such as ", "such as the ", "including ",
                                           "including the ", "darunter ", "einschließlich ",
                                           "inklusive ", NULL };
    static const char *const plurals[] = { "Cities such as", "Countries such as", "States such as",
                                           "Towns such as", "Städten wie", "Städte wie",
                                           "Ländern wie", "Länder wie", "Staaten wie",
                                           "Regionen wie" };
    const struct page_span clause = page_part(text, PART_CLAUSE, place.start, place.end);
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity, quantity);
    struct page_span before = { sentence.start, place.start }, found;

    if (text->language != LANGUAGE_ZH && place.start >= sentence.start &&
        is_of_pair(text, place, quantity))
        return true;
    if (text->language == LANGUAGE_ZH || place.start < sentence.start || place.start > quantity)
        return false;
    if (page_follows_any(text, place.start, samples))
        return true;
    if (page_find_any(text, before, plurals, sizeof plurals / sizeof plurals[0], &found) &&
        page_quantity_from(text, found.end) == page_quantity_from(text, place.start))
        return true;
    return page_follows_any(text, place.start, joints) &&
           page_find_any(text, clause, sums, sizeof sums / sizeof sums[0], &found);
}

/* 台湾三大园区营业额出炉，合计4.76万亿元: a sum is of the place in the span where no other is named. */
static int only_one(const struct page_text *text, const struct page_figure *figure,
                    struct page_span span, struct page_mention *out, struct err *err)
{
    struct page_mention first;
    int found = page_mention_in(text, figure, span, first_here, &first, err);

    if (found > 0)
        found = page_mention_in(text, figure, span, last_here, out, err);
    return found > 0 && first.span.start != out->span.start ? 0 : found;
}

/* "1,453 unicorns as China comes second": a clause of its own, unlike "as China's largest". */
static size_t before_as(const struct page_text *text, struct page_span behind)
{
    size_t at = page_find(text, behind, " as ");
    struct page_mention place;

    return at < behind.end && page_place_at(text, at + strlen(" as "), false, &place) &&
                   !page_word_at(text, place.span.end, "'s") &&
                   !page_word_at(text, place.span.end, "’s")
               ? at
               : behind.end;
}

/* "Norway's second city, Bergen, covers": every word of it has a capital. */
static bool is_name_alone(const struct page_text *text, struct page_span inserted)
{
    for (size_t at = inserted.start; at < inserted.end; at++)
        if (!page_inside_word(text, at) && islower((unsigned char)text->bytes[at]))
            return false;
    return isupper((unsigned char)text->bytes[inserted.start]);
}

/* ", known as Optics Valley, covers": the same place by another name. */
static bool is_other_name(const struct page_text *text, struct page_span inserted)
{
    static const char *const leads[] = { "known as ", "also known as ", "better known as ",
                                         "called ",   "dubbed ",        "nicknamed ",
                                         "or ",       NULL };

    return page_word_at_any(text, inserted.start, leads) || is_name_alone(text, inserted);
}

/* In front of it in its clause, behind it there, in front of it in the sentence, in the text
 * before; `share`: what stands behind a share is its whole. */
static int around(const struct page_text *text, const struct page_figure *figure,
                  struct page_span within, bool share, struct page_mention *out, struct err *err)
{
    struct page_span sentence = page_part(text, PART_SENTENCE, within.start, within.end);
    struct page_span clause = page_part(text, PART_CLAUSE, within.start, within.end);
    struct page_span front = { clause.start, within.start }, behind = { within.end, clause.end };
    struct page_span before = { sentence.start, clause.start };
    struct page_span far = { sentence.start > MENTION_BACK_MOST
                                 ? page_whole_character(text, sentence.start - MENTION_BACK_MOST)
                                 : 0,
                             sentence.start };
    const struct page_span lead = front;
    struct page_span inserted, outside = before;
    int found;

    if (text->language == LANGUAGE_EN)
        behind.end = before_as(text, behind);
    if (share) {
        front.end = before_whole(text, front);
        behind.end = behind.start;
    }
    found = page_mention_in(text, figure, front, last_here, out, err);
    if (found == 0 && is_sum(text, lead))
        return only_one(text, figure, before, out, err);
    if (found == 0)
        found = page_mention_in(text, figure, within, named_first, out, err);
    if (found == 0 && page_goes_on_behind_insertion(text, clause)) {
        if (page_clause_before(text, clause, sentence, &inserted) &&
            inserted.start > sentence.start && !is_other_name(text, inserted))
            outside.end = inserted.start;
        found = page_mention_in(text, figure, outside, last_before, out, err);
    }
    if (found == 0)
        found = page_mention_in(text, figure, behind, first_here, out, err);
    if (found == 0)
        found = page_mention_in(text, figure, before, last_before, out, err);
    if (found == 0)
        found = page_introduced(text, figure, sentence, clause, out, err);
    if (found == 0)
        found = page_place_of_pronoun(text, figure, sentence, out, err);
    return found != 0 ? found : page_place_spoken_of(text, figure, far, out, err);
}

/* "More than 40 percent of the world's unicorns are AI firms": of no place named before. */
static bool opens_with_share_of_world(const struct page_text *text, struct page_span clause,
                                      struct page_span quantity)
{
    static const char *const worlds[] = { " of the world's ", " of the world’s ", " of global ",
                                          " der weltweit ", " der weltweiten ",
                                          " aller weltweit ", " aller weltweiten ",
                                          " der globalen ", NULL };
    static const char *const ofs[] = { " der ", " of ", " aller ", " of all ", NULL };
    static const char *const adverbs[] = { "weltweit", "worldwide", "globally", "in the world" };

    return quantity.start == page_trimmed(text, clause).start &&
           (page_word_at_any(text, quantity.end, worlds) ||
            (page_word_at_any(text, quantity.end, ofs) &&
             PAGE_HAS(text, ((struct page_span){ quantity.end, clause.end }), adverbs)));
}

/* Right behind the quantity, or as its share, its brackets or its owner says; else around it. */
static int governing(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity, struct page_mention *out,
                     struct err *err)
{
    const struct page_span within = page_span_of(quantity);
    const struct page_span clause = page_part(text, PART_CLAUSE, within.start, within.end);
    const struct page_span front = { clause.start, within.start };
    struct page_span behind = { within.end, clause.end };
    bool share = unit_is_share(quantity->unit) || quantity->kind == PROSE_RATIO;
    int found;

    if (text->language == LANGUAGE_EN)
        behind.end = before_as(text, behind);
    found = page_place_of_relative(text, figure, quantity, out, err);
    if (found == 0)
        found = page_place_of_bracketed(text, figure, quantity, out, err);
    if (found == 0 && page_place_owns_number(text, quantity, out))
        return 1;
    if (found == 0)
        found = page_place_in_share_of(text, figure, quantity, out, err);
    if (found == 0)
        found = attached(text, figure, quantity, behind, out, err);
    if (found == 0)
        found = page_place_behind_share_of(text, figure, quantity, out, err);
    if (found != 0)
        return found;
    if (page_is_of_a_place(text, quantity) && follows_its_like(text, front, quantity)) {
        *out = (struct page_mention){ within, PLACE_UNKNOWN };
        return 1;
    }
    if (share && opens_with_share_of_world(text, clause, within)) {
        *out = (struct page_mention){ within, PLACE_UNKNOWN };
        return 1;
    }
    if (share) {
        found = located(text, figure, behind, out, err);
        if (found == 0)
            found = first_attached(text, figure, quantity, behind, out, err);
        if (found != 0)
            return found;
    }
    return around(text, figure, within, share, out, err);
}

/* Whether the place that governs what stands at `at` is the figure's. */
static int is_own(const struct page_text *text, const struct page_figure *figure,
                  const struct page_mention *mention, size_t at, struct err *err)
{
    if (is_last_of_several(text, mention->span) || is_joint_share(text, mention->span, at) ||
        is_one_of_several(text, mention->span, at))
        return 0;
    if (page_is_nationwide(text, mention))
        return page_is_of_that_country(text, figure, mention, err);
    if (mention->place == PLACE_OWN || mention->place == PLACE_UNKNOWN)
        return mention->place == PLACE_OWN;
    return page_place_matches(figure, mention->place, err);
}

/* "Xuhui, a district of Shanghai, has", "Xuhui, ein Stadtbezirk von Shanghai,": of the other. */
static bool is_whole_of_district(const struct page_text *text, struct page_span place)
{
    static const char *const leads[] = { "district of ", "district in ", "county of ", "suburb of ",
                                         "Bezirk von ", "Stadtbezirk von ", "Stadtteil von ",
                                         "Verwaltungsbezirk von ", "Vorort von ", NULL };
    const struct page_span clause = page_part(text, PART_CLAUSE, place.start, place.end);

    return page_follows_any(text, place.start, leads) && clause.start >= strlen(", ") &&
           text->bytes[clause.start - strlen(", ")] == ',';
}

/* A sentence that names no place goes on with the one before, and tells by a rank that it is of a
 * part of it. */
static bool is_of_part(const struct page_text *text, const struct prose_quantity *quantity,
                       struct page_span place)
{
    const struct page_span sentence =
        page_part(text, PART_SENTENCE, quantity->offset, quantity->offset);

    return place.end <= sentence.start &&
           page_ranks_parts_of(text, sentence, quantity->offset, page_kinds_of(text, place));
}

int page_region(const struct page_text *text, const struct page_figure *figure,
                const struct prose_quantity *quantity, struct err *err)
{
    struct page_mention mention;
    int found;

    if (page_is_of_named_before(text, quantity))
        return 0;
    found = page_is_of_company(text, figure, quantity, err);
    if (found != 0)
        return found < 0 ? -1 : 0;
    if (page_counts_in_brackets(text, figure, quantity) ||
        page_is_of_all_named(text, figure, quantity))
        return 1;
    found = governing(text, figure, quantity, &mention, err);
    if (found > 0 && (is_of_part(text, quantity, mention.span) ||
                      is_whole_of_district(text, mention.span)))
        return 0;
    return found > 0 ? is_own(text, figure, &mention, quantity->offset, err) : found;
}

int page_region_of_cell(const struct page_text *text, const struct page_figure *figure,
                        struct page_span cell, struct err *err)
{
    struct page_mention mention;
    int found = around(text, figure, cell, false, &mention, err);

    return found > 0 ? is_own(text, figure, &mention, cell.start, err) : found;
}

int page_item_names_region(const struct page_text *text, const struct page_figure *figure,
                           struct page_span item, struct page_span *name, struct err *err)
{
    int found = pattern_find(figure->region, text->bytes + item.start, item.end - item.start, 0,
                             &name->start, &name->end, err);

    if (found <= 0)
        return found;
    name->start += item.start;
    name->end += item.start;
    return !page_is_place_of_whole(text, *name);
}
