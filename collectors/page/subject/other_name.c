/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/subject/other_name.h"

#include "domain/unit.h"

#include <string.h>

enum { CHARACTER = 3 };

static const struct page_span nothing = { 0, 0 };

/* 机器人产业基金, "AI industry fund": money for it. */
static struct page_span by_fund(const struct page_text *text, const struct page_figure *figure,
                                struct page_span anchor)
{
    static const char *const funds[] = { "基金",  "投资基金", "引导基金", "母基金", "发展基金", "专项资金",
                                         " fund", " funds", " investment fund", "fonds", "-Fonds",
                                         NULL };

    return unit_is_currency(figure->unit) && page_word_at_any(text, anchor.end, funds)
               ? (struct page_span){ anchor.end, anchor.end + 1 }
               : nothing;
}

/* 数字经济总量 where the entry asks for 经济总量: one economy of several. */
static struct page_span by_economy(const struct page_text *text, struct page_span anchor)
{
    static const char *const kinds[] = { "数字", "海洋", "民营", "低空", "县域", "平台", "夜间", "绿色",
                                         "数智", "银发", "文旅", "临空", "冰雪", NULL };

    return text->language == LANGUAGE_ZH && page_word_at(text, anchor.start, "经济") &&
                   page_follows_any(text, anchor.start, kinds)
               ? (struct page_span){ anchor.start - 2 * CHARACTER, anchor.start }
               : nothing;
}

/* "The number of digital economy enterprises rose 80 percent": not the economy. */
static struct page_span by_firms(const struct page_text *text, const struct page_figure *figure,
                                 struct page_span anchor)
{
    static const char *const firms[] = { " enterprises", " companies", " firms", " startups",
                                         " start-ups", NULL };
    static const char *const named[] = { "enterprise", "compan", "firm", "tart" };

    if (!unit_is_share(figure->unit) || !page_word_at_any(text, anchor.end, firms))
        return nothing;
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        if (strstr(figure->anchor_text, named[i]) != NULL)
            return nothing;
    return (struct page_span){ anchor.end, anchor.end + 1 };
}

/* "19 AI unicorns", 人工智能独角兽: of one field, where the entry names none. */
static struct page_span by_field(const struct page_text *text, const struct page_figure *figure,
                                 struct page_span anchor)
{
    static const char *const fields[] = { "AI ",  "AI-", "AI",   "KI-", "artificial intelligence ",
                                          "人工智能", "机器人", "robotics ", "fintech " };
    static const char *const nouns[] = { "unicorn", "unicorns", "独角兽", "Einhorn", "Einhörner",
                                         "Einhörnern", "Einhorn-", NULL };

    if (!page_word_at_any(text, anchor.start, nouns))
        return nothing;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        if (page_word_before(text, anchor.start, fields[i]) &&
            !page_anchor_says(figure, fields[i], strcspn(fields[i], " -")))
            return (struct page_span){ anchor.start - strlen(fields[i]), anchor.start };
    return nothing;
}

/* 国家高新区生产总值: of all such zones, where the entry's region is none. */
static struct page_span by_zone(const struct page_text *text, const struct page_figure *figure,
                                struct page_span anchor)
{
    static const char *const zones[] = { "高新区", "经开区", "开发区", "自贸区", "园区" };
    static const char *const economies[] = { "生产总值", "GDP", NULL };

    if (text->language != LANGUAGE_ZH || !page_word_at_any(text, anchor.start, economies))
        return nothing;
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
        if (page_word_before(text, anchor.start, zones[i]))
            return figure->region_text != NULL && strstr(figure->region_text, zones[i]) == NULL &&
                           !page_anchor_says(figure, zones[i], strlen(zones[i]))
                       ? (struct page_span){ anchor.start - strlen(zones[i]), anchor.start }
                       : nothing;
    return nothing;
}

/* "an average valuation of 3.8 billion": of each, where the entry asks for that of all. */
static struct page_span by_average(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor)
{
    static const char *const averages[] = { "average ", "mean ", "median ", "durchschnittliche ",
                                            "durchschnittlichen ", "平均" };
    static const char *const values[] = { "valuation", "Bewertung", "估值", NULL };

    for (size_t i = 0; i < sizeof averages / sizeof averages[0]; i++)
        if (page_word_before(text, anchor.start, averages[i]))
            return page_word_at_any(text, anchor.start, values) &&
                           !page_anchor_says(figure, averages[i], strcspn(averages[i], " "))
                       ? (struct page_span){ anchor.start - strlen(averages[i]), anchor.start }
                       : nothing;
    return nothing;
}

struct page_span page_other_name_of(const struct page_text *text, const struct page_figure *figure,
                                    struct page_span anchor)
{
    struct page_span word = by_fund(text, figure, anchor);

    if (word.end == 0)
        word = by_economy(text, anchor);
    if (word.end == 0)
        word = by_firms(text, figure, anchor);
    if (word.end == 0)
        word = by_zone(text, figure, anchor);
    if (word.end == 0)
        word = by_average(text, figure, anchor);
    return word.end == 0 ? by_field(text, figure, anchor) : word;
}
