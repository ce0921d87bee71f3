/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/number/gain.h"

#include "collectors/page/time/phrase.h"

#include <string.h>

static const char *const arrivals[] = {
    "引进", "引進", "引入", "招引", "引育", "落户", "落戶", "签约", "簽約", "吸引", "入驻", "入駐", "进驻",
    "進駐", "迁入", "遷入", "成立", "设立", "設立", "创办", "創辦", "注册", "註冊", "登记", "登記", "诞生",
    "誕生", "新建", "新开", "新開", "增设", "增設", "晋升", "晉升", "核准"
};

/* Of all that came until now, or that there are. */
static const char *const sums[] = { "累计", "累計", "已", "截至", "截止", "共有", "拥有", "擁有", "现有",
                                    "現有", "目前", "当前", "當前", "总数", "總數", "总量", "總量", "达到",
                                    "達到", "以来", "以來" };

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
    static const char *const joints[] = { "、累计", "、累計", "，累计", "，累計", "，总数", "，總數", "，总量",
                                          "，總量", "，累积", "，累積", NULL };

    return page_word_at_any(text, end, joints);
}

bool page_is_gain(const struct page_text *text, const struct page_figure *figure,
                  const struct prose_quantity *quantity, struct page_span anchor,
                  struct page_span *word)
{
    const size_t end = quantity->offset + quantity->length;
    struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset, end);
    struct page_span clause = page_part(text, PART_CLAUSE, quantity->offset, end), found;
    size_t before = page_quantity_from(text, quantity->offset);

    if (text->language != LANGUAGE_ZH || quantity->kind != PROSE_COUNT)
        return false;
    sentence.end = quantity->offset;
    if (!is_beside_sum(text, end) &&
        (page_find_any(text, clause, sums, sizeof sums / sizeof sums[0], &found) ||
         !says_span_of_time(text, sentence)))
        return false;
    if (before > 0 && text->quantities->items[before - 1].offset > clause.start)
        clause.start = text->quantities->items[before - 1].offset;
    clause.end = quantity->offset > anchor.end ? quantity->offset : anchor.end;
    while (page_find_any(text, clause, arrivals, sizeof arrivals / sizeof arrivals[0], word)) {
        char verb[sizeof "引进" + 1] = { 0 };

        memcpy(verb, text->bytes + word->start, sizeof "引进" - 1);
        if (!page_overlap(*word, anchor) && strstr(figure->anchor_text, verb) == NULL)
            return true;
        clause.start = word->end;
    }
    return false;
}
