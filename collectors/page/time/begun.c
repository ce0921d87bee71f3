/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/begun.h"

#include "collectors/page/time/tokens.h"
#include "collectors/page/time/window.h"

#include <string.h>

/* 2005年成立，现有1250家, 2005年建成的园区: what is told behind is of another time; 2027年建成20座 tells it. */
static bool is_founded_in_chinese(const struct page_text *text, size_t at)
{
    static const char *const verbs[] = { "成立", "设立", "建成" };
    static const char *const behind[] = { "的", "并", "后", "以来", "至今", "投产", "投用", "投运", "、",
                                          "）", ")", "和", NULL };

    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        const size_t end = at + strlen(verbs[i]);

        if (page_word_at(text, at, verbs[i]))
            return page_word_at_any(text, end, behind) ||
                   page_part(text, PART_CLAUSE, at, at).end <= end;
    }
    return false;
}

/* Where one of the verbs with its 的 ends, behind a time that ends at `at` (1月1日起施行的); else 0. */
static size_t attribute_end(const struct page_text *text, size_t at, const char *const *verbs)
{
    static const char *const small[] = { "起", "正式", "全面", "开始", "初", "底", "末" };

    for (size_t i = 0; i < sizeof small / sizeof small[0]; i++)
        if (page_word_at(text, at, small[i]))
            at += strlen(small[i]);
    for (; *verbs != NULL; verbs++)
        if (page_word_at(text, at, *verbs) && page_word_at(text, at + strlen(*verbs), "的"))
            return at + strlen(*verbs) + strlen("的");
    return 0;
}

/* 发布的方案 tells what is to come; 发布的报告 what there was at about that time. */
static bool is_plan(const struct page_text *text, size_t at)
{
    static const char *const plans[] = { "方案", "规划", "计划", "意见", "措施", "办法", "条例", "纲要" };
    const struct page_span clause = page_part(text, PART_CLAUSE, at, at);

    return PAGE_HAS(text, ((struct page_span){ at, clause.end }), plans);
}

/* Where 2023年印发的, 2023年发布的 of a plan ends, behind a time that ends at `at`; else 0. */
static size_t paper_end(const struct page_text *text, size_t at)
{
    static const char *const orders[] = { "印发", "出台", "施行", "颁布", "制定", NULL };
    static const char *const any[] = { "发布", "公布", "提出", NULL };
    const size_t end = attribute_end(text, at, orders), other = attribute_end(text, at, any);

    return end > 0 ? end : other > 0 && is_plan(text, other) ? other : 0;
}

/* 2021年启动的建设取得成效，规模达30亿元, 2015年开园的产业园已入驻企业210家; 2023年启动的项目达300个 counts what was
 * begun. */
static bool is_attribute(const struct page_text *text, const struct page_phrase *phrase,
                         const struct prose_quantity *quantity)
{
    static const char *const of_places[] = { "开园", "投运", NULL };
    static const char *const verbs[] = { "启动", "开通", "启用", "揭牌", "落成", "开工", "开业", "创办",
                                         "组建", "创立", "建立", "挂牌", "投产", "投用", "上线", "实施",
                                         "批准", "获批", "推出", NULL };
    static const char *const there[] = { "已", "现有", "目前", "如今", "入驻", "拥有", "集聚", "聚集" };
    const size_t end = phrase->span.end, place = attribute_end(text, end, of_places),
                 other = attribute_end(text, end, verbs);
    const struct page_span clause = page_part(text, PART_CLAUSE, end, end);

    if (text->language != LANGUAGE_ZH || quantity->offset < end)
        return false;
    return place > 0 || paper_end(text, end) > 0 ||
           (other > 0 &&
            (quantity->offset >= clause.end ||
             PAGE_HAS(text, ((struct page_span){ other, quantity->offset }), there)));
}

/* "launched its network in 2019 and now has 300": a time that is over in front of what there is
 * now, with no other number in between. */
static bool is_before_now(const struct page_text *text, const struct page_phrase *phrase,
                          const struct prose_quantity *quantity)
{
    static const char *const words[] = {
        "now has",      "now have",      "now stands",      "now counts",    "now boasts",
        "now hosts",    "now employs",   "now operates",    "now home to",   "now exceeds",
        "now covers",   "now numbers",   "now accounts for", "now totals",   "there are now",
        "today has",    "today it has",  "today there are", "today has",     "zählt nun",
        "hat nun",      "hat jetzt",     "zählt jetzt",     "verfügt nun",   "umfasst nun",
        "gibt es nun",  "gibt es jetzt", "sind es nun",     "sind es jetzt", "现已",
        "如今",         "现在",          "时至今日"
    };
    struct page_span now;

    return text->published != DATE_NONE && phrase->kind == PHRASE_PERIOD && !phrase->now &&
           phrase->period.last < text->published && phrase->period.first < phrase->period.last &&
           phrase->span.end <= quantity->offset &&
           page_find_any(text, (struct page_span){ phrase->span.end, quantity->offset }, words,
                         sizeof words / sizeof words[0], &now) &&
           &text->quantities->items[page_quantity_from(text, now.end)] == quantity;
}

bool page_is_when_begun(const struct page_text *text, const struct page_phrase *phrase,
                        const struct prose_quantity *quantity)
{
    static const char *const leads[] = { "founded in ", "established in ", "set up in ",
                                         "launched in ", "opened in ", "成立于", "始建于", "创建于",
                                         "设立于", "创立于", NULL };
    static const char *const behind[] = { " gegründet", " eröffnet", " errichtet", NULL };

    return page_follows_any(text, phrase->span.start, leads) ||
           (phrase->kind != PHRASE_BY && is_founded_in_chinese(text, phrase->span.end)) ||
           page_word_at_any(text, phrase->span.end, behind) ||
           is_attribute(text, phrase, quantity) || is_before_now(text, phrase, quantity);
}

static bool is_told_by_paper(const struct page_text *text, const struct prose_quantity *quantity)
{
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity->offset,
                                                quantity->offset);
    struct page_token tokens[TOKENS_MOST];
    const size_t count = text->language == LANGUAGE_ZH && text->published != DATE_NONE
                             ? page_tokens(text, (struct page_span){ sentence.start,
                                                                     quantity->offset }, tokens)
                             : 0;
    int year = 0;

    for (size_t i = 0; i < count; i++) {
        const size_t end = paper_end(text, tokens[i].end);

        year = tokens[i].year > 0 && tokens[i].kind != TOKEN_WINDOW ? tokens[i].year : year;
        if (end > 0 && year > 0 && (year < date_civil(text->published).year || is_plan(text, end)))
            return true;
    }
    return false;
}

bool page_is_of_unsaid_time(const struct page_text *text, const struct prose_quantity *quantity)
{
    return page_is_years_from_now(text, quantity) || is_told_by_paper(text, quantity);
}
