/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/each.h"

#include "collectors/page/number/unit.h"
#include "collectors/page/subject/subject.h"

#include <ctype.h>
#include <string.h>

enum { CHARACTER = 3, NAMES_WITHIN = 90, SUM_WITHIN = 48 };

/* "Every 4 cars include 1 of ours", "40 of every 100": both are numbers of a ratio. */
static bool is_for_every(const struct page_text *text, struct page_span clause)
{
    size_t at = page_find(text, clause, "every ");

    return at < clause.end && isdigit((unsigned char)text->bytes[at + strlen("every ")]);
}

/* ", each absorbing 12,000", "jeweils 300", "every 4 cars". */
static bool is_for_each(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span clause)
{
    static const char *const times[] = { "year", "month", "day", "week", "hour", NULL };
    static const char *const leads[] = { "jeweils ", "every ", "out of every ", "for every ",
                                         "je ", NULL };
    struct page_span front = { clause.start, quantity->offset };
    size_t at;

    if (page_follows_any(text, quantity->offset, leads))
        return true;
    if (quantity->kind != PROSE_COUNT)
        return false;
    at = page_find_last(text, front, "each ");
    return is_for_every(text, clause) ||
           (at < front.end && !page_word_at_any(text, at + strlen("each "), times));
}

/* "all exceeded 12", 均超过12: the same of all that were named. */
static bool says_all_named(const struct page_text *text, struct page_span front,
                           struct page_span *word)
{
    static const char *const words[] = {
        "all exceed", "all exceeds", "all exceeded", "all exceeding", "all surpassed",
        "all surpass", "all topped", "all reached", "each exceeded", "each exceeding",
        "each surpassed", "both exceed", "both exceeded", "both exceeding", "both surpassed",
        "both topped", "both reached", "均超", "均突破", "均达", "均在", "均为", "都超过", "都突破", "都在", "双双",
        "各有", "各达"
    };
    static const char *const averages[] = { "年", "人", "平", "户", "日", "月", NULL };

    return page_find_any(text, front, words, sizeof words / sizeof words[0], word) &&
           !page_follows_any(text, word->start, averages);
}

/* 有12个省份数字经济规模达到1万亿元, 12个省份超过1万亿元: every one of so many places; 31个省份共有4500家, and what
 * 13个设区市 have built, is a sum. */
static bool is_of_each_place(const struct page_text *text, const struct prose_quantity *quantity,
                             struct page_span clause)
{
    static const char *const sums[] = { "共", "合计", "累计", "总计", "总共", "总和", "分别" };
    /* together */
    static const char *const done[] = { "建成", "新建", "建设", "开通", "培育", "引进", "完成", "投放", "推广" };
    static const char *const there_are[] = { "有", "其中", NULL };
    const struct prose_quantity *all = text->quantities->items;

    if (text->language != LANGUAGE_ZH)
        return false;
    for (size_t i = page_quantity_from(text, quantity->offset); i-- > 0;) {
        const size_t end = all[i].offset + all[i].length;
        struct page_span between = { end, quantity->offset }, sum;

        if (all[i].offset < clause.start || quantity->offset - end > SUM_WITHIN)
            return false;
        if (page_counts_places(&all[i]))
            return !page_find_any(text, between, sums, sizeof sums / sizeof sums[0], &sum) &&
                   (page_follows_any(text, all[i].offset, there_are) ||
                    (!PAGE_HAS(text, between, done) &&
                     (!quantity->quantity.has_value ||
                      quantity->quantity.qualifier != QUALIFIER_EXACT)));
    }
    return false;
}

/* 北京、上海两市: the figure's region is one of several that are named in front. */
static bool is_one_of_named(const struct page_text *text, const struct page_figure *figure,
                            struct page_span front)
{
    static const char *const joints[] = { "、", "和", "与", "及", NULL };
    static const char *const kinds[] = { "市", "省", "区", "县", NULL };
    struct page_span name;

    while (figure->region != NULL && front.start < front.end) {
        name = page_region_in(text, figure, front);
        if (name.start >= front.end || name.end <= name.start)
            return false;
        front.start = name.end + (page_word_at_any(text, name.end, kinds) ? CHARACTER : 0);
        if (page_follows_any(text, name.start, joints) ||
            page_word_at_any(text, front.start, joints))
            return true;
    }
    return false;
}

bool page_is_of_all_named(const struct page_text *text, const struct page_figure *figure,
                          const struct prose_quantity *quantity)
{
    const size_t end = page_span_of(quantity).end;
    struct page_span front = page_part(text, PART_CLAUSE, quantity->offset, end), word;

    front.end = end; /* a verb may be read with the quantity: 均超过12 */
    return text->language == LANGUAGE_ZH && says_all_named(text, front, &word) &&
           is_one_of_named(text, figure, (struct page_span){ front.start, word.start });
}

bool page_is_of_each(const struct page_text *text, const struct page_figure *figure,
                     const struct prose_quantity *quantity)
{
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset,
                                        page_span_of(quantity).end);
    struct page_span near = page_part(text, PART_SENTENCE, clause.start, clause.end), word;

    near.end = clause.end;
    if (near.start + NAMES_WITHIN < quantity->offset)
        near.start = page_whole_character(text, quantity->offset - NAMES_WITHIN);
    if (is_for_each(text, quantity, clause))
        return true;
    if (page_is_of_all_named(text, figure, quantity))
        return false;
    if (is_of_each_place(text, quantity, clause))
        return true;
    clause.end = page_span_of(quantity).end;
    return figure->region != NULL && says_all_named(text, clause, &word) &&
           page_region_in(text, figure, near).start >= near.end;
}
