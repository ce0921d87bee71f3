/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/aimed.h"

#include "collectors/page/kind/modal.h"
#include "collectors/page/time/token.h"
#include "collectors/page/time/tokens.h"

#include <string.h>

enum { HEADLINE_MOST = 160 /* bytes */ };

/* --- English --------------------------------------------------------------------------------- */

/* "unveiled 22 measures to build a core industry worth": what is made there, or brought to it. */
static bool is_purpose_of_measures(const struct page_text *text, struct page_span front)
{
    static const char *const measures[] = {
        "measures to", "policies to", "steps to", "plan to", "plans to", "package to",
        "incentives to", "programme to", "program to", "scheme to", "campaign to", "strategy to",
        "roadmap to", "blueprint to", "guidelines to", "guideline to"
    };
    static const char *const making[] = { " build a", " create a", " form a", " foster a",
                                          " develop a", " establish a", " nurture a",
                                          " cultivate a", NULL };
    static const char *const bringing[] = { " build ", " grow ", " expand ", " lift ", " raise ",
                                            " boost ", " bring ", " take ", " increase ", " push ",
                                            " double ", " scale ", NULL };
    static const char *const sizes[] = { "worth ", "of ", NULL };
    static const char *const ends[] = { "to ", "past ", "beyond ", "above ", NULL };
    struct page_span found;

    return page_find_any(text, front, measures, sizeof measures / sizeof measures[0], &found) &&
           ((page_word_at_any(text, found.end, making) &&
             page_follows_any(text, front.end, sizes)) ||
            (page_word_at_any(text, found.end, bringing) &&
             page_follows_any(text, front.end, ends)));
}

static bool is_aimed_at_in_english(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "its sights on", "their sights on", "sights set on",
                                         "is pushing for", "are pushing for", "hoping to",
                                         "is hoping for", "are hoping for" };
    static const char *const bars[] = { "set the bar for", "sets the bar for",
                                        "setting the bar for" };
    static const char *const own[] = { "its ", "their ", "the ", "'s ", "’s ", NULL };
    static const char *const at[] = { "at ", NULL };

    if (page_follows_any(text, front.end, own))
        return false; /* "hoping to sell its 300 parks" */
    return PAGE_HAS(text, front, words) ||
           (PAGE_HAS(text, front, bars) && page_follows_any(text, front.end, at)) ||
           is_purpose_of_measures(text, front);
}

/* --- German ---------------------------------------------------------------------------------- */

static bool is_aimed_at_in_german(const struct page_text *text, struct page_span front,
                                  struct page_span behind)
{
    static const char *const wishes[] = { "möchte", "möchten" };
    static const char *const takes[] = { "nimmt sich", "nehmen sich", "nahm sich", "nahmen sich" };
    static const char *const has[] = { "hat sich", "haben sich", "hatte sich", "hatten sich" };
    static const char *const own[] = { "seiner ", "seine ", "seinen ", "ihrer ", "ihre ", "ihren ",
                                       "der ", "die ", "den ", "dem ", NULL };
    static const char *const joints[] = { "und", "aber", "sowie" };

    if (page_follows_any(text, front.end, own))
        return false; /* "möchte mit seiner 450 Milliarden schweren Industrie" */
    if (PAGE_HAS(text, front, takes))
        return page_word_before(text, behind.end, "vor");
    if (PAGE_HAS(text, front, has))
        return page_word_before(text, behind.end, "vorgenommen");
    return PAGE_HAS(text, front, wishes) ||
           (PAGE_HAS(text, behind, wishes) && !PAGE_HAS(text, behind, joints) &&
            page_quantity_from(text, behind.start) == page_quantity_from(text, behind.end));
}

/* --- Chinese --------------------------------------------------------------------------------- */

/* 向8000亿元迈进, 朝着8000亿元的目标前进; 迈向8000亿元, 挑战8000亿元大关: right beside the number. */
static bool is_heading_for(const struct page_text *text, struct page_span quantity,
                           struct page_span behind)
{
    static const char *const ways[] = { "向", "朝", "朝着", "向着", "往", NULL };
    static const char *const goings[] = { "迈进", "进军", "冲刺", "进发", "前进", "挺进", "奋进", "迈步",
                                          "冲击", "发起" };
    static const char *const leads[] = { "迈向", "奔向", "冲向", "冲击", "挑战", "瞄准", "直奔", "叩关",
                                         "进军", "力拼", NULL };
    static const char *const orders[] = { "的任务书", "任务书", "的军令状", "军令状", NULL };
    static const char *const done[] = { "完成", "兑现", "交出", "交上" };

    if (page_follows_any(text, quantity.start, leads))
        return true;
    if (page_follows_any(text, quantity.start, ways))
        return PAGE_HAS(text, behind, goings);
    return page_word_at_any(text, quantity.end, orders) &&
           !PAGE_HAS(text, page_part(text, PART_CLAUSE, quantity.start, quantity.end), done);
}

/* 冀 of a government wishes, and is Hebei elsewhere: 京津冀, 冀中. */
static bool wishes(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "期望", "冀望", "希冀", "希望", "盼望", "有信心", "力拼" };
    static const char *const others[] = { "值", "工程", "小学", "中学", "之星", "学校", "集团", NULL };
    static const char *const who[] = { "北京", "当局", "政府", "港府", "市府", "政府当局", "当地",
                                       "上海", "香港", "深圳", "广州", "澳门", "台湾", "厂商", NULL };
    static const char *const places[] = { "冀中", "冀东", "冀南", "冀北", "冀州", "冀鲁", "冀津",
                                          "冀晋", "冀豫", "冀企", NULL };
    struct page_span found, rest = front;

    while (page_find_any(text, rest, words, sizeof words / sizeof words[0], &found)) {
        if (!page_word_at_any(text, found.end, others))
            return true;
        rest.start = found.end;
    }
    for (rest = front; page_find(text, rest, "冀") < rest.end; rest.start++) {
        rest.start = page_find(text, rest, "冀");
        if (page_follows_any(text, rest.start, who) &&
            !page_word_at_any(text, rest.start, places))
            return true;
    }
    return false;
}

/* Whether the span names a year that is over, or a time of it. */
static bool names_time_over(const struct page_text *text, struct page_span span)
{
    struct page_token tokens[TOKENS_MOST];

    for (size_t i = page_tokens(text, span, tokens); i-- > 0 && text->published != DATE_NONE;)
        if (tokens[i].kind == TOKEN_YEAR && tokens[i].year < date_civil(text->published).year)
            return true;
    return false;
}

/* 北京印发方案，规模达到8000亿元; 行动计划明确，…: a clause in front ends in the plan that is made known, or
 * in what it lays down. */
static bool is_of_plan_in_front(const struct page_text *text, struct page_span clause,
                                struct page_span sentence)
{
    static const char *const issued[] = { "印发", "发布", "出台", "公布", "审议通过", "推出", "制定" };
    static const char *const plans[] = { "方案", "方案》", "行动计划", "行动计划》", "计划》", "规划》",
                                         "规划", "实施意见", "意见》", "措施》", "行动计划》", NULL };
    static const char *const lays[] = { "明确", "提出", "要求", NULL };
    struct page_span before = clause;

    while (page_clause_before(text, before, sentence, &before)) {
        size_t end = before.end;

        if (page_says_fact(text, before))
            return false;
        if (page_follows_any(text, end, plans) && PAGE_HAS(text, before, issued))
            return true;
        if (page_follows_any(text, end, lays)) {
            end -= strlen("明确");
            if (page_follows_any(text, end, plans) || page_word_before(text, end, "》"))
                return true;
        }
    }
    return false;
}

/* 北京：打造8000亿元人工智能核心产业: a headline that tells what is made, without 了. */
static bool is_made_in_headline(const struct page_text *text, struct page_span quantity,
                                struct page_span clause)
{
    static const char *const makings[] = { "打造", "培育", "构建", "构筑", "建设", "剑指", NULL };
    const struct page_span line = page_trimmed(text, page_line(text, quantity.start));
    size_t at = quantity.start;

    if (line.end - line.start > HEADLINE_MOST || page_word_before(text, line.end, "。") ||
        !page_follows_any(text, quantity.start, makings))
        return false;
    at -= strlen("打造");
    return at == clause.start || page_word_before(text, at, "：") ||
           page_word_before(text, at, "全力") || page_word_before(text, at, "加快") ||
           page_word_before(text, at, ":") || page_word_before(text, at, " ");
}

static bool is_aimed_at_in_chinese(const struct page_text *text, struct page_span quantity,
                                   struct page_span clause)
{
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity.start, quantity.end);

    if (is_heading_for(text, quantity, (struct page_span){ quantity.end, clause.end }))
        return true;
    if (page_says_fact(text, clause) || names_time_over(text, sentence))
        return false;
    return wishes(text, (struct page_span){ clause.start, quantity.start }) ||
           is_made_in_headline(text, quantity, clause) ||
           is_of_plan_in_front(text, clause, sentence);
}

bool page_is_aimed_at(const struct page_text *text, struct page_span quantity)
{
    const struct page_span clause = page_part(text, PART_CLAUSE, quantity.start, quantity.end);
    const struct page_span front = { clause.start, quantity.start };
    const struct page_span behind = { quantity.end, clause.end };

    switch (text->language) {
    case LANGUAGE_EN:
        return is_aimed_at_in_english(text, front);
    case LANGUAGE_DE:
        return is_aimed_at_in_german(text, front, behind);
    default:
        return is_aimed_at_in_chinese(text, quantity, clause);
    }
}
