/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/goal.h"

#include <string.h>
#include <strings.h>

enum { GOAL_WITHIN = 72 /* bytes from the comparison */ };

static const char *const comparisons[][26] = {
    [LANGUAGE_EN] = { "above", "below", "over the", "over its", "exceeding", "exceeded", "exceeds",
                      "beat", "beats", "beating", "surpassing", "surpassed", "surpasses", "topping",
                      "topped", "overshooting", "overshot", "higher than", "lower than",
                      "faster than", "in line with", "better than", "outpacing", "outpaced" },
    [LANGUAGE_DE] = { "über dem", "über den", "unter dem", "unter den", "oberhalb", "unterhalb",
                      "übertraf", "übertrafen", "übertrifft", "übertreffen", "übertroffen",
                      "überstieg", "überstiegen", "übersteigt", "überschritt", "überschritten",
                      "höher als", "niedriger als", "hinter dem", "hinter den", "über seinem",
                      "über ihrem", "unter seinem", "unter ihrem" },
};

/* "Regierungsziel", "5-Prozent-Ziel", "Zielwert": in any case, at the end of a word or before one
 * of the words for a value. */
static bool is_german_goal(const struct page_text *text, size_t at)
{
    static const char *const endings[] = { "", "s", "es", "e", "en", "wert", "werts", "marke",
                                           "vorgabe", "größe" };
    const size_t end = at + strlen("ziel");

    if (end > text->length || strncasecmp(text->bytes + at, "ziel", strlen("ziel")) != 0)
        return false;
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        const size_t behind = end + strlen(endings[i]);

        if (behind <= text->length && !page_is_letter(text, behind) &&
            strncmp(text->bytes + end, endings[i], strlen(endings[i])) == 0)
            return true;
    }
    return false;
}

static bool names_goal(const struct page_text *text, struct page_span span)
{
    static const char *const words[] = { "target", "targets", "goal", "goals" };
    struct page_span found;

    if (text->language == LANGUAGE_EN)
        return page_find_any(text, span, words, sizeof words / sizeof words[0], &found);
    for (size_t at = span.start; at < span.end; at++)
        if (is_german_goal(text, at))
            return true;
    return false;
}

size_t page_measure_by_goal(const struct page_text *text, struct page_span span)
{
    size_t first = span.end;

    if (text->language == LANGUAGE_ZH)
        return first;
    for (size_t i = 0; comparisons[text->language][i] != NULL; i++) {
        const char *word = comparisons[text->language][i];
        const size_t at = page_find(text, span, word);
        struct page_span behind = { at + strlen(word), span.end };

        if (at >= first)
            continue;
        if (behind.end > behind.start + GOAL_WITHIN)
            behind.end = behind.start + GOAL_WITHIN;
        if (names_goal(text, behind))
            first = at;
    }
    return first;
}

bool page_tells_fate_of_goal(const struct page_text *text, struct page_span clause)
{
    static const char *const fates[] = { "未达", "未能", "没有达到", "超额完成", "提前完成", "提前实现", "完成了", "实现了",
                                         "高于", "低于", "好于" };
    static const char *const goals[] = { "目标" };
    static const char *const behind[] = { "已实现", "已经实现", "已提前", "已经提前", "已完成", "提前实现",
                                          "如期实现", "已如期", NULL };
    static const char *const aims[] = { "力争", "争取", "确保", "努力", "要", "将" };
    struct page_span found;

    if (text->language != LANGUAGE_ZH || PAGE_HAS(text, clause, aims))
        return false;
    return (page_find_any(text, clause, fates, sizeof fates / sizeof fates[0], &found) &&
            PAGE_HAS(text, ((struct page_span){ found.end, clause.end }), goals)) ||
           (page_find_any(text, clause, goals, sizeof goals / sizeof goals[0], &found) &&
            page_word_at_any(text, found.end, behind));
}
