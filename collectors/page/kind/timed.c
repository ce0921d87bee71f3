/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/kind/timed.h"

#include "collectors/page/kind/future.h"
#include "collectors/page/kind/just_over.h"
#include "collectors/page/kind/kind.h"
#include "collectors/page/kind/modal.h"
#include "collectors/page/kind/outlook.h"
#include "collectors/page/kind/plan.h"

enum { MONTH_DAYS = 31 };

/* "doubled to 33 by the end of 2024 and will reach 45": in its own piece nothing is to come. */
static bool is_said_of_itself(const struct page_text *text, const struct page_candidate *candidate)
{
    struct page_span when = candidate->binding.when.span;

    return when.start >= candidate->piece.start && when.end <= candidate->piece.end &&
           page_kind_in(text, candidate->piece) == PAGE_OBSERVATION;
}

/* "wird in diesem Jahr auf 982 Milliarden Euro geschätzt": said of a time that is not over. */
static bool is_estimated(const struct page_text *text, const struct page_candidate *candidate)
{
    static const char *const words[] = { "geschätzt", "schätzt", "schätzen", "estimated",
                                         "estimates", "estimate" };
    struct page_span found;

    return page_find_any(text, candidate->clause, words, sizeof words / sizeof words[0], &found);
}

/* 按照计划，到2026年达到: due whatever day it is, and so is what a page says of a day to come, however
 * old that is. */
static bool is_due(const struct page_text *text, const struct page_candidate *candidate)
{
    const struct page_phrase *when = &candidate->binding.when;

    if (when->kind != PHRASE_BY)
        return false;
    return (text->read != DATE_NONE && when->period.last > text->read) ||
           (text->language == LANGUAGE_ZH && !page_says_fact(text, candidate->clause) &&
            page_is_said_by_plan(text, page_part(text, PART_SENTENCE, candidate->span.start,
                                                 candidate->span.end)));
}

/* 截至6月底，全市有: told some days before the month is over. */
static bool is_count_of_this_month(const struct page_text *text, const struct page_phrase *when)
{
    static const char *const leads[] = { "截至", "截止", "截止到", "截至到", "截至今年", "截止今年", NULL };

    return text->language == LANGUAGE_ZH && when->period.last - text->published <= MONTH_DAYS &&
           (page_follows_any(text, when->span.start, leads) ||
            page_word_at_any(text, when->span.start, leads));
}

/* "In 2016 China set the goal to reach 1,000 by 2020", 2017年印发的规划提出，到2020年超过1500亿元: its day is
 * over, and whether it was reached is not said. */
static bool is_goal_told_later(const struct page_text *text, const struct page_candidate *candidate)
{
    static const char *const goals[] = {
        "the goal", "a goal", "goals",  "the target", "a target", "targets", "aimed to", "aimed at",
        "aimed for", "Ziel war", "Ziel ist", "Ziel ausgegeben",
        "planned to", "vowed to", "pledged to", "plan set", "plan called for", "the aim",
        "das Ziel", "ein Ziel", "dem Ziel", "als Ziel", "zum Ziel", "提出", "目标", "规划", "计划要求"
    };
    static const char *const reached[] = {
        "was reached", "was met", "was achieved", "were met", "had been", "has been", "reached its",
        "met its", "hit its", "ahead of", "exceeded", "surpassed", "erreicht", "erfüllt",
        "übertroffen", "vorzeitig", "完成", "提前", "如期", "实现了", "达到了", "已"
    };
    const struct page_span sentence = page_part(text, PART_SENTENCE, candidate->span.start,
                                                candidate->span.end);
    struct page_span told = sentence;

    if (page_word_at(text, candidate->clause.start, "dass ")) /* "dass sie 5 erreicht": the goal */
        told.end = candidate->clause.start;
    return candidate->binding.when.kind == PHRASE_BY && PAGE_HAS(text, sentence, goals) &&
           !PAGE_HAS(text, told, reached);
}

/* 苏州提出，到2025年达到3000亿元: a goal as well where the year is over, unless it is told as a fact. */
static bool is_laid_down(const struct page_text *text, const struct page_candidate *candidate)
{
    static const char *const lays[] = { "提出", "明确", "部署", "要求", NULL };
    struct page_span before;

    return text->language == LANGUAGE_ZH && candidate->binding.when.kind == PHRASE_BY &&
           page_clause_before(text, page_part(text, PART_CLAUSE, candidate->binding.when.span.start,
                                              candidate->binding.when.span.end),
                              page_part(text, PART_SENTENCE, candidate->span.start,
                                        candidate->span.end), &before) &&
           page_follows_any(text, before.end, lays) &&
           !page_says_fact(text, candidate->clause);
}

enum page_kind page_kind_at_its_time(const struct page_text *text,
                                     const struct page_candidate *candidate)
{
    enum page_kind kind = page_kind_of(text, candidate->span);
    const struct page_binding *binding = &candidate->binding;
    date published = text->published;

    if (!binding->dated && kind == PAGE_OBSERVATION && page_is_in_plan(text, candidate->span))
        return PAGE_TARGET;
    if (binding->dated && binding->when.kind == PHRASE_WINDOW)
        return kind == PAGE_FORECAST ? PAGE_FORECAST : PAGE_TARGET;
    if (kind == PAGE_OBSERVATION &&
        page_is_in_german_future(text, candidate->clause, candidate->span.start) &&
        !(binding->dated && binding->when.kind == PHRASE_BY))
        kind = PAGE_FORECAST;
    if (!binding->dated)
        return kind;
    if (published == DATE_NONE)
        return kind == PAGE_OBSERVATION && is_due(text, candidate) ? PAGE_TARGET : kind;
    if (page_is_expected_of_year_just_over(text, binding->quantity, &binding->when))
        return PAGE_FORECAST;
    if (kind == PAGE_FORECAST && page_is_expected(text, binding->quantity))
        return kind;
    if (binding->when.period.last <= published && kind == PAGE_TARGET &&
        is_goal_told_later(text, candidate))
        return kind;
    if (binding->when.period.last <= published && is_laid_down(text, candidate))
        return PAGE_TARGET;
    if (binding->when.period.last <= published)
        return candidate->attached || is_said_of_itself(text, candidate) ? PAGE_OBSERVATION : kind;
    if (kind == PAGE_OBSERVATION && binding->when.kind == PHRASE_BY)
        return page_is_outlook(text, candidate->clause) ? PAGE_FORECAST : PAGE_TARGET;
    if (kind == PAGE_OBSERVATION && is_count_of_this_month(text, &binding->when))
        return kind;
    if (kind == PAGE_OBSERVATION && is_estimated(text, candidate))
        return PAGE_FORECAST;
    if (kind != PAGE_OBSERVATION || binding->when.period.first <= published)
        return kind;
    /* 2027年，实现产值超200亿元: so a plan is told; "Laut Aktionsplan beläuft sie sich 2027 auf" */
    return (text->language == LANGUAGE_ZH && binding->when.span.end <= candidate->span.start) ||
                   page_is_said_by_plan(text, page_part(text, PART_SENTENCE, candidate->span.start,
                                                        candidate->span.end))
               ? PAGE_TARGET
               : PAGE_FORECAST;
}
