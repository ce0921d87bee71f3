/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/beside_other.h"

#include "collectors/page/number/percent.h"
#include "collectors/page/place/whole.h"
#include "domain/unit.h"

#include <string.h>

enum { BOUND_MOST = 18 /* bytes: "das sind rund " */ };

enum { THING_MOST = 60 };

bool page_is_growth_of_next(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct prose_list *all = place->text->quantities;
    size_t own = page_quantity_from(place->text, candidate->span.start), i;
    bool growth;

    if (place->text->language == LANGUAGE_ZH || /* 9市进出口6.77万亿元，增长4.1% */
        !unit_is_share(place->figure->unit) || place->list.count > 0 ||
        candidate->span.start < place->anchor.end)
        return false;
    growth = page_percent_of(place->text, candidate->binding.quantity) == PERCENT_GROWTH;
    for (i = page_quantity_from(place->text, place->clause.start); i < own; i++)
        if (page_is_anchored(place, page_span_of(&all->items[i])))
            break;
    return i + 1 < own && !unit_is_share(all->items[own - 1].unit) &&
           (growth || all->items[own - 1].kind == PROSE_AMOUNT) &&
           strcmp(all->items[own - 1].unit, all->items[i].unit) != 0;
}

bool page_is_share_beside_count(const struct page_place *place,
                                const struct page_candidate *candidate)
{
    static const char *const joints[] = { " and ", " and the ", ", ", " und ", " sowie ", "、",
                                          "和",    "及",        "，", NULL };
    const struct prose_list *all = place->text->quantities;
    size_t next = page_quantity_from(place->text, candidate->span.end);

    return unit_is_share(place->figure->unit) && next < all->count &&
           all->items[next].offset < place->anchor.end &&
           page_is_anchored(place, page_span_of(&all->items[next])) &&
           all->items[next].kind == PROSE_COUNT &&
           page_follows_any(place->text, all->items[next].offset, joints);
}

bool page_is_worth_of_other(const struct page_place *place, const struct page_candidate *candidate)
{
    static const char *const joints[] = { "with ", "and ", "plus " };
    /* "the industry drove 600 billion yuan of output in related sectors" */
    static const char *const moved[] = { "drove ", "drives ", "driving ", "spurred ", "spurring ",
                                         "leveraged ", "leveraging ", "stimulated ", NULL };
    const struct page_text *text = place->text;
    struct page_span clause = page_part(text, PART_CLAUSE, candidate->span.start,
                                        candidate->span.end);
    struct page_span thing = { clause.start, candidate->span.start };

    if (text->language != LANGUAGE_EN || candidate->span.start < place->anchor.end)
        return false;
    if (unit_is_currency(place->figure->unit) &&
        page_follows_any(text, candidate->span.start, moved))
        return true;
    if (!page_word_before(text, thing.end, " worth "))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_at(text, thing.start, joints[i])) {
            thing.start += strlen(joints[i]);
            thing.end -= strlen(" worth ");
            return place->anchor.end <= thing.start && thing.end > thing.start &&
                   thing.end - thing.start <= THING_MOST &&
                   page_quantity_from(text, thing.start) == page_quantity_from(text, thing.end);
        }
    return false;
}

bool page_is_of_whole_economy(const struct page_text *text, const struct prose_quantity *quantity,
                              struct page_span anchor)
{
    static const char *const economies[] = { "GDP", "gross domestic product", "BIP",
                                             "Bruttoinlandsprodukt" };
    static const char *const joints[] = { "and", "while", "with", "und", "wobei" };
    const size_t end = page_span_of(quantity).end;
    const struct page_span front = { page_part(text, PART_CLAUSE, quantity->offset, end).start,
                                     quantity->offset };

    return text->language != LANGUAGE_ZH && unit_is_currency(quantity->unit) &&
           anchor.start > end && PAGE_HAS(text, front, economies) &&
           PAGE_HAS(text, ((struct page_span){ end, anchor.start }), joints) &&
           !PAGE_HAS(text, anchor, economies);
}

bool page_is_what_makes_one(const struct page_text *text, const struct prose_quantity *quantity)
{
    static const char *const things[] = { "的超级独角兽", "的独角兽", "的企业", "的公司", "以上的企业",
                                          "以上企业", "以上的公司", "以上的独角兽", NULL };

    return text->language == LANGUAGE_ZH && unit_is_currency(quantity->unit) &&
           page_word_at_any(text, page_span_of(quantity).end, things);
}

bool page_is_total_of_share(const struct page_text *text, const struct prose_quantity *quantity,
                            struct page_span anchor)
{
    static const char *const joints[] = { " of the total ",  " of a total of ", " of the total of ",
                                          " of all ",        " der insgesamt ", " von insgesamt ",
                                          " der gesamten " };
    const struct prose_quantity *share = quantity - 1;
    const size_t whole = page_whole_from(text, quantity);

    if (whole > 0 && anchor.end <= whole &&
        anchor.start >= page_part(text, PART_CLAUSE, whole, whole).start)
        return true;
    if (quantity == text->quantities->items ||
        (share->kind != PROSE_PERCENT && share->kind != PROSE_RATIO))
        return false;
    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++)
        if (page_word_before(text, quantity->offset, joints[i]) &&
            share->offset + share->length + strlen(joints[i]) == quantity->offset)
            return true;
    return false;
}

bool page_is_share_of_goal(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity)
{
    static const char *const goals[] = { "目标", "任务", "计划", "预算" };
    static const char *const rates[] = { "完成率", "达成率" };
    static const char *const done[] = { "完成", "达成" };
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, quantity->offset);

    front.end = quantity->offset;
    return text->language == LANGUAGE_ZH && strstr(figure->anchor_text, "完成") == NULL &&
           (quantity->kind == PROSE_PERCENT || quantity->kind == PROSE_RATIO) &&
           PAGE_HAS(text, front, done) &&
           (PAGE_HAS(text, front, rates) ||
            (PAGE_HAS(text, front, goals) && page_word_before(text, front.end, "的")));
}

/* "Ein Drittel der", "30 percent of the": a share of something, without a verb behind it. */
static bool tells_share(const struct page_text *text, struct page_span clause)
{
    static const char *const parts[] = {
        "Drittel der",  "Drittel des",  "Viertel der",  "Viertel des", "Hälfte der", "Hälfte des",
        "Fünftel der",  "Fünftel des",  "Prozent der",  "Prozent des", "third of",   "quarter of",
        "half of",      "percent of",   "thirds of",    "quarters of"
    };
    static const char *const verbs[] = { "ist", "sind", "war", "waren", "hat", "haben", "hatte",
                                         "entfallen", "entfielen", "stammt", "stammen", "liegt",
                                         "liegen", "kommt", "kommen", "is", "are", "was", "were",
                                         "has", "have", "had", "came", "comes", "come" };
    /* "in the first quarter of 2026": of a year */
    static const char *const ordinals[] = { "first ",    "second ",   "third ",    "fourth ",
                                            "last ",     "ersten ",   "zweiten ",  "dritten ",
                                            "vierten ",  "letzten ",  NULL };
    struct page_span part;

    return page_find_any(text, clause, parts, sizeof parts / sizeof parts[0], &part) &&
           !page_follows_any(text, part.start, ordinals) &&
           !PAGE_HAS(text, clause, verbs);
}

bool page_is_portion(const struct page_text *text, const struct prose_quantity *quantity)
{
    const size_t end = quantity->offset + quantity->length;
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span before;

    return text->language != LANGUAGE_ZH && quantity->kind != PROSE_PERCENT &&
           quantity->offset - clause.start <= BOUND_MOST && clause.end <= end + 1 &&
           page_word_at(text, clause.end, ",") &&
           page_clause_before(text, clause, page_part(text, PART_SENTENCE, quantity->offset, end),
                              &before) &&
           tells_share(text, before);
}

bool page_has_its_own_share(const struct page_place *place)
{
    static const char *const shares[] = { "占" }; /* 占独角兽企业总数的67.5%: of what was told */
    const struct prose_list *all = place->text->quantities;
    struct page_span front = { place->clause.start, place->anchor.start };
    size_t next = page_quantity_from(place->text, place->anchor.end);

    return place->text->language == LANGUAGE_ZH && next < all->count &&
           all->items[next].offset < place->clause.end && all->items[next].direction == 0 &&
           all->items[next].kind == PROSE_PERCENT && !PAGE_HAS(place->text, front, shares);
}
