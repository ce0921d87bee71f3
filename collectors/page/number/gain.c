/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/gain.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/number/bare.h"
#include "collectors/page/time/phrase.h"

#include <string.h>

static const char *const arrivals[] = {
    "引进", "引入", "招引", "引育", "落户", "签约", "吸引", "入驻", "进驻", "迁入", "成立", "设立", "创办", "注册", "登记", "诞生",
    "新建", "新开", "增设", "晋升", "核准"
};

/* Of all that came until now, or that there are. */
static const char *const sums[] = { "累计", "已", "截至", "截止", "共有", "拥有", "现有", "目前", "当前", "总数", "总量",
                                    "达到", "以来" };

/* Built or added in a time, whichever it is, unless it is said to be all of them. */
static const char *const news[] = { "新增", "净增", "新建", "新开", "增设", "新培育", "新认定", "新引进", "新设", "新签",
                                    "新上市", "新晋", "追加建设", "追加", "再建",
                                    "新建改造" };
static const char *const totals[] = { "累计", "累积", "总", "共" };

/* A year or months of it, which is over at a day: what came in it. */
static bool is_span_of_time(const struct page_phrase *phrase)
{
    return phrase->kind == PHRASE_PERIOD && !phrase->now &&
           phrase->period.last > phrase->period.first;
}

/* The clause's own time, else that of the sentence's opening. */
static bool says_span_of_time(const struct page_text *text, struct page_span front)
{
    struct page_phrase phrases[PHRASES_MOST];
    size_t count = page_phrases(text, front, phrases);

    return count > 0 && is_span_of_time(&phrases[count - 1]);
}

/* 新建5G基站1.2万个、累计14.6万个: the sum is another number. */
static bool is_beside_sum(const struct page_text *text, size_t end)
{
    static const char *const joints[] = { "、累计", "，累计", "，总数", "，总量", "，累积", NULL };

    return page_word_at_any(text, end, joints);
}

/* 新建基站1万个、专网50个, 引进企业20家和项目30个: the verb in front of the number before is that of both. */
static size_t from_of_verb(const struct page_text *text, struct page_span clause, size_t quantity)
{
    static const char *const joints[] = { "、", "和", "及", "与", "以及", NULL };
    static const char *const verbs[] = { "累计", "累积", "达", "总", "共", "已", "现", "有", "建成", "培育", "打造",
                                         "形成", "实现", "集聚", "聚集", "创建", "推动", "完成" };
    const struct prose_quantity *all = text->quantities->items;
    size_t from = quantity;

    for (size_t i = page_quantity_from(text, quantity); i-- > 0 && all[i].offset >= clause.start;) {
        struct page_span between = { all[i].offset + all[i].length, from }, verb;

        if (!page_word_at_any(text, between.start, joints) ||
            page_find_any(text, between, verbs, sizeof verbs / sizeof verbs[0], &verb))
            return all[i].offset;
        from = all[i].offset;
    }
    return clause.start;
}

/* 高新开发区, 创新建设, 更新设备: another word ends with the first character of it. */
static bool is_cut_out(const struct page_text *text, size_t at)
{
    static const char *const others[] = { "高新", "创新", "更新", "革新", NULL };

    return page_follows_any(text, at + strlen("新"), others);
}

/* The word in the span that the anchor does not say itself. */
static bool says_arrival(const struct page_text *text, const struct page_figure *figure,
                         struct page_span span, struct page_span anchor, const char *const *words,
                         size_t count, struct page_span *word)
{
    for (; page_find_any(text, span, words, count, word); span.start = word->end) {
        char verb[sizeof "引进" + 1] = { 0 };

        memcpy(verb, text->bytes + word->start, sizeof "引进" - 1);
        if (!page_overlap(*word, anchor) && !is_cut_out(text, word->start) &&
            strstr(figure->anchor_text, verb) == NULL)
            return true;
    }
    return false;
}

/* "built 13,000 stations, bringing the total to 51,000": the sum of the same is told behind it. */
static bool is_told_with_total(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct prose_list *all = text->quantities;
    const struct prose_quantity *next = quantity + 1;
    const size_t end = quantity->offset + quantity->length;

    while (next < all->items + all->count && next->kind == PROSE_PERCENT)
        next++; /* "built 13,000, up 12 percent, bringing" */
    return next < all->items + all->count && next->kind == PROSE_COUNT &&
           next->offset < page_part(text, PART_SENTENCE, quantity->offset, end).end &&
           (strcmp(next->unit, "1") == 0 || strcmp(next->unit, quantity->unit) == 0) &&
           page_is_total(text, next) &&
           page_kind_of(text, page_span_of(next)) == page_kind_of(text, page_span_of(quantity));
}

bool page_is_gain(const struct page_text *text, const struct page_figure *figure,
                  const struct prose_quantity *quantity, struct page_span anchor,
                  struct page_span *word)
{
    const size_t end = quantity->offset + quantity->length;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, end);
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end);
    struct page_span own = { from_of_verb(text, clause, quantity->offset),
                             quantity->offset > anchor.end ? quantity->offset : anchor.end };
    struct page_span found;

    if (text->language != LANGUAGE_ZH && quantity->kind == PROSE_COUNT) {
        *word = (struct page_span){ 0, 0 };
        return is_told_with_total(text, quantity);
    }
    if (text->language != LANGUAGE_ZH || quantity->kind != PROSE_COUNT ||
        quantity->quantity.value.exponent < 0) /* 新建数据中心PUE控制在1.2以下 */
        return false;
    if (!page_find_any(text, own, totals, sizeof totals / sizeof totals[0], &found) &&
        says_arrival(text, figure, own, anchor, news, sizeof news / sizeof news[0], word))
        return true;
    sentence.end = quantity->offset;
    if (!is_beside_sum(text, end) &&
        (page_find_any(text, clause, sums, sizeof sums / sizeof sums[0], &found) ||
         !says_span_of_time(text, sentence)))
        return false;
    return says_arrival(text, figure, own, anchor, arrivals, sizeof arrivals / sizeof arrivals[0],
                        word);
}
