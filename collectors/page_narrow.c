/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page_narrow.h"

#include "collectors/page_places.h"
#include "collectors/page_subject.h"

#include <ctype.h>
#include <string.h>

enum { PARTNER_WITHIN = 36, STRANGE_LEAST = 2, CHARACTER = 3 };

static const struct page_span nothing = { 0, 0 };

static bool ends_in(const struct page_text *text, size_t end, const char *sign)
{
    return end >= strlen(sign) && page_word_at(text, end - strlen(sign), sign);
}

/* --- words in front ------------------------------------------------------------------------- */

/* "highly skilled workers", 高技能人才, the 出口 in 进出口; 提高 is a verb. */
static struct page_span by_degree(const struct page_text *text, struct page_span anchor)
{
    static const char *const degrees[] = { "highly ", "newly ", "hoch ", "neu ", "非", "准" };
    static const char *const verbs[] = { "提高", "最高", "更高", "新高", "较高", "升高", "很高" };

    for (size_t i = 0; i < sizeof degrees / sizeof degrees[0]; i++)
        if (ends_in(text, anchor.start, degrees[i]))
            return (struct page_span){ anchor.start - strlen(degrees[i]), anchor.start };
    if (anchor.start >= CHARACTER && (page_word_at(text, anchor.start - CHARACTER, "进出口") ||
                                      page_word_at(text, anchor.start - CHARACTER, "進出口")))
        return (struct page_span){ anchor.start - CHARACTER, anchor.start };
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++)
        if (ends_in(text, anchor.start, verbs[i]))
            return nothing;
    return ends_in(text, anchor.start, "高")
               ? (struct page_span){ anchor.start - strlen("高"), anchor.start }
               : nothing;
}

/* --- trade ----------------------------------------------------------------------------------- */

static bool is_trade(const struct page_text *text, struct page_span anchor)
{
    static const char *const words[] = { "进出口", "進出口", "出口",    "进口",     "進口",
                                         "贸易",   "貿易",   "exports", "imports",  "trade",
                                         "Ausfuhren", "Einfuhren", "Exporte", "Importe", "Handel" };
    struct page_span found;

    return page_find_any(text, anchor, words, sizeof words / sizeof words[0], &found);
}

static bool begins_with_place(const struct page_text *text, size_t at)
{
    for (size_t p = 0; p < PLACES; p++)
        for (size_t n = 0; n < PLACE_NAMES && page_places[p][n] != NULL; n++)
            if (page_word_at(text, at, page_places[p][n]))
                return true;
    return false;
}

/* "exports to China", "imports from the United States", "Ausfuhren nach Polen" */
static struct page_span by_partner_behind(const struct page_text *text, struct page_span anchor)
{
    static const char *const leads[] = { " to ", " with ", " from ", " nach ", " in die ", " aus ",
                                         " mit ", " to the ", " with the ", " from the ",
                                         " aus den ", " mit den " };

    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t at = anchor.end + strlen(leads[i]);

        if (page_word_at(text, anchor.end, leads[i]) && at < text->length &&
            begins_with_place(text, at))
            return (struct page_span){ anchor.end + 1, at };
    }
    return nothing;
}

/* 对中东欧16国进出口, 与东盟贸易 */
static struct page_span by_partner_in_front(const struct page_text *text, struct page_span anchor)
{
    static const char *const leads[] = { "对", "對", "与", "與", "同" };
    struct page_span clause = page_part(text, PART_CLAUSE, anchor.start, anchor.start);
    struct page_span front = { anchor.start > PARTNER_WITHIN ? anchor.start - PARTNER_WITHIN : 0,
                               anchor.start };

    if (front.start < clause.start)
        front.start = clause.start;
    front.start = page_whole_character(text, front.start);
    for (size_t i = 0; i < sizeof leads / sizeof leads[0]; i++) {
        size_t at = page_find_last(text, front, leads[i]);

        if (at < front.end && at + CHARACTER < front.end && !page_word_at(text, at, "同比") &&
            !page_word_at(text, at, "同期"))
            return (struct page_span){ at, anchor.start };
    }
    return nothing;
}

/* --- Chinese measures ------------------------------------------------------------------------ */

/* 利润率, 产值比重: a ratio of what the anchor names. */
static struct page_span by_ratio(const struct page_text *text, struct page_span anchor)
{
    static const char *const amounts[] = { "利润", "利潤", "收益", "成本", "产值", "產值", "增加值",
                                           "收入", "总额" };
    bool amount = false;

    for (size_t i = 0; i < sizeof amounts / sizeof amounts[0]; i++)
        amount = amount || ends_in(text, anchor.end, amounts[i]);
    if (amount && page_word_at(text, anchor.end, "率"))
        return (struct page_span){ anchor.end, anchor.end + strlen("率") };
    if (page_word_at(text, anchor.end, " margin") || page_word_at(text, anchor.end, " margins"))
        return (struct page_span){ anchor.end + 1, anchor.end + strlen(" margin") };
    return nothing;
}

/* How many characters of another thing stand in the span: 原油 in 进口原油2.25亿吨. */
static size_t strange_in(const struct page_text *text, struct page_span span)
{
    size_t strange = 0;

    for (size_t at = span.start; at < span.end;) {
        size_t length = page_passing_length(text, at, span.end);

        strange += length == 0 && (unsigned char)text->bytes[at] >= 0xe4 &&
                   (unsigned char)text->bytes[at] <= 0xe9;
        at += length > 0 ? length : (unsigned char)text->bytes[at] >= 0xe3 ? CHARACTER : 1;
    }
    return strange;
}

/* 进口原油2.25亿吨: what is behind the anchor, up to the number, is what it is of. */
static struct page_span by_object(const struct page_text *text, struct page_span anchor)
{
    struct page_span piece = page_part(text, PART_PIECE, anchor.end, anchor.end);
    size_t next = page_quantity_from(text, anchor.end);
    struct page_span between = { anchor.end, piece.end };

    if (next >= text->quantities->count || text->quantities->items[next].offset >= piece.end)
        return nothing;
    between.end = text->quantities->items[next].offset;
    return strange_in(text, between) >= STRANGE_LEAST ? between : nothing;
}

/* 民营企业进出口, 一般贸易进出口, and 出口 behind 其中 in the sentence that follows: of what stands in
 * front. */
static struct page_span by_owner(const struct page_text *text, struct page_span anchor)
{
    static const char *const owners[] = { "企业", "企業", "一般贸易", "一般貿易", "加工贸易",
                                          "加工貿易", "产品", "產品", "伙伴" };
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start);
    struct page_span sentence = page_part(text, PART_SENTENCE, anchor.start, anchor.start);
    struct page_span word;
    size_t next, before = sentence.start > CHARACTER ? sentence.start - CHARACTER : 0;

    if (before > 0 && page_word_at(text, sentence.start, "其中")) {
        front = page_part(text, PART_SENTENCE, before, before);
        next = page_quantity_from(text, front.start);
        if (next >= text->quantities->count)
            return nothing;
        front = page_part(text, PART_CLAUSE, text->quantities->items[next].offset,
                          text->quantities->items[next].offset);
        front.end = text->quantities->items[next].offset;
    } else {
        front.end = anchor.start;
    }
    return page_find_any(text, front, owners, sizeof owners / sizeof owners[0], &word) ? word
                                                                                        : nothing;
}

/* 其中，无人化车辆测试里程1100万公里: of what is named between the word for a part and the anchor. */
static struct page_span by_part(const struct page_text *text, const struct page_figure *figure,
                                struct page_span anchor)
{
    struct page_span front = page_part(text, PART_CLAUSE, anchor.start, anchor.start), region;

    front.end = anchor.start;
    if (page_word_at(text, front.start, "其中"))
        front.start += strlen("其中");
    else if (!ends_in(text, front.start, "其中，"))
        return nothing;
    if (page_quantity_from(text, front.start) != page_quantity_from(text, front.end))
        return nothing;
    region = page_region_in(text, figure, front);
    if (region.start < front.end)
        front.start = region.end;
    for (size_t at = front.start; at < front.end; at++)
        if (begins_with_place(text, at))
            return nothing; /* 其中北京独角兽企业115家: whose it is, its region says */
    return strange_in(text, front) >= STRANGE_LEAST ? front : nothing;
}

struct page_span page_narrowed_by(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span anchor)
{
    struct page_span word = by_degree(text, anchor);

    if (word.end == 0)
        word = by_part(text, figure, anchor);
    if (word.end == 0)
        word = by_ratio(text, anchor);
    if (word.end > 0 || !is_trade(text, anchor))
        return word;
    if (text->language != LANGUAGE_ZH)
        return by_partner_behind(text, anchor);
    word = by_partner_in_front(text, anchor);
    if (word.end == 0)
        word = by_object(text, anchor);
    return word.end > 0 ? word : by_owner(text, anchor);
}
