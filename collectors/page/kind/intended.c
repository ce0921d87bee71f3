/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/intended.h"

#include <string.h>

enum { HEDGE_MOST = 16 /* bytes: "was" and "at least about" */ };

/* "The goal for 2025 was 60 GW", "the plan called for 60 GW"; "the goal was exceeded" is none. */
static bool was_goal(const struct page_text *text, struct page_span front)
{
    static const char *const nouns[] = { "goal", "target", "plan", "forecast", "projection" };
    static const char *const calls[] = { "called for", "had foreseen", "foresaw", "envisaged",
                                         "provided for", "had envisaged" };
    static const char *const verbs[] = { "was", "had been" };
    static const char *const fates[] = { "met", "reached", "missed", "beaten", "exceeded" };
    struct page_span noun, behind;

    if (!page_find_any(text, front, nouns, sizeof nouns / sizeof nouns[0], &noun))
        return false;
    behind = (struct page_span){ noun.end, front.end };
    if (PAGE_HAS(text, behind, calls))
        return true;
    for (size_t i = 0; i < sizeof verbs / sizeof verbs[0]; i++) {
        size_t at = page_find_last(text, behind, verbs[i]), end = at + strlen(verbs[i]);

        if (at < behind.end && behind.end - end <= HEDGE_MOST &&
            !PAGE_HAS(text, ((struct page_span){ end, behind.end }), fates))
            return true;
    }
    return false;
}

/* "In 2021 the city wanted 300", "hoped to have 300"; "wanted to grow and had 300" is none. */
static bool was_wish(const struct page_text *text, struct page_span front)
{
    static const char *const verbs[] = { "wanted ",     "hoped for ",  "aimed for ", "aimed at ",
                                         "sought ",     "planned ",    "planned for ",
                                         "strove for ", "looked for ", "bet on ",    "targeted ",
                                         "was after ",  "promised ", "pledged ", NULL };
    static const char *const wishes[] = { "wanted to",  "hoped to",    "aimed to",   "sought to",
                                          "planned to", "intended to", "strove to",  "wished to" };
    static const char *const joints[] = { "and", "but", "which", "that", "who", "it", "when" };
    struct page_span wish;

    return page_follows_any(text, front.end, verbs) ||
           (page_find_any(text, front, wishes, sizeof wishes / sizeof wishes[0], &wish) &&
            !PAGE_HAS(text, ((struct page_span){ wish.end, front.end }), joints));
}

static bool is_in_english(const struct page_text *text, struct page_span front)
{
    static const char *const beings[] = { "was ", "were ", "had been ", "was once ", "were once ",
                                          "was originally ", "were originally ", "was initially ",
                                          "were initially ", "had originally been ",
                                          "had initially been ", NULL };
    static const char *const states[] = { "forecast to", "expected to", "projected to",
                                          "predicted to", "planned to", "supposed to", "meant to",
                                          "scheduled to", "slated to", "set to", "due to reach",
                                          "to reach", "to rise", "to grow", "to hit", "to increase",
                                          "to be", "to climb", "to fall", "to expand", "to have" };
    static const char *const wholes[] = { "should have", "ought to have", "would have" };
    static const char *const shoulds[] = { "should exceed", "should reach", "should surpass",
                                           "should top", "should rise", "should grow",
                                           "should hit", "should total", "should be worth",
                                           "should account" };
    static const char *const forecasts[] = { "forecast of ", "forecasts of ", "projection of ",
                                             "prediction of ", "expectations of ",
                                             "expectation of ", "target of ", "goal of ", "should ",
                                             NULL }; /* "should exceed" ends in its bound */
    struct page_span rest = front, found;

    if (page_follows_any(text, front.end, forecasts) || PAGE_HAS(text, front, shoulds))
        return true;
    while (page_find_any(text, rest, states, sizeof states / sizeof states[0], &found)) {
        if (page_follows_any(text, found.start, beings))
            return true;
        rest.start = found.end;
    }
    return PAGE_HAS(text, front, wholes) || was_goal(text, front) || was_wish(text, front);
}

/* "hatte mit 120 GW gerechnet", "Prognostiziert waren 120 GW": a verb and its participle; what was
 * "wie geplant" came. */
static bool is_in_german(const struct page_text *text, struct page_span front,
                         struct page_span clause)
{
    static const char *const wants[] = { "sollte", "sollten", "wollte", "wollten" };
    static const char *const verbs[] = { "war", "waren", "hatte", "hatten" };
    static const char *const participles[] = { "gerechnet", "erwartet", "prognostiziert", "geplant",
                                               "vorgesehen", "angepeilt", "angestrebt",
                                               "veranschlagt", "vorausgesagt", "vorhergesagt",
                                               "versprochen",  "zugesagt" };

    static const char *const likes[] = { "wie ", "als ", "wie ursprünglich ", NULL };
    struct page_span found;

    if (PAGE_HAS(text, front, wants))
        return true;
    while (PAGE_HAS(text, front, verbs) &&
           page_find_any(text, clause, participles, sizeof participles / sizeof participles[0],
                         &found)) {
        if (!page_follows_any(text, found.start, likes))
            return true;
        clause.start = found.end;
    }
    return false;
}

/* 根据2023年发布的行动计划，到2025年规模达到3000亿元: what a plan says by which the sentence goes. */
static bool goes_by_plan(const struct page_text *text, size_t quantity)
{
    static const char *const opens[] = { "根据", "按照", "依据", "依照", "按", NULL };
    static const char *const plans[] = { "计划，", "规划，", "方案，", "目标，", "意见，", "计划》，", "规划》，",
                                         "方案》，", "意见》，" };
    const struct page_span sentence = page_part(text, PART_SENTENCE, quantity, quantity);
    const struct page_span front = { sentence.start, quantity };
    struct page_span plan;

    return page_word_at_any(text, sentence.start, opens) &&
           page_find_any(text, front, plans, sizeof plans / sizeof plans[0], &plan) &&
           page_find(text, (struct page_span){ plan.end, quantity }, "到") < quantity;
}

static bool is_in_chinese(const struct page_text *text, struct page_span front)
{
    static const char *const words[] = { "原计划", "原定", "原预计", "曾预计", "此前预计", "本应", "原先预计" };

    return PAGE_HAS(text, front, words) || goes_by_plan(text, front.end);
}

bool page_was_intended(const struct page_text *text, const struct prose_quantity *quantity)
{
    struct page_span own = { quantity->offset, quantity->offset + quantity->length };
    struct page_span clause = page_between_quantities(text, own);
    struct page_span front = { clause.start, quantity->offset };

    switch (text->language) {
    case LANGUAGE_EN:
        return is_in_english(text, front);
    case LANGUAGE_DE:
        return is_in_german(text, front, clause);
    default:
        return is_in_chinese(text, front);
    }
}
