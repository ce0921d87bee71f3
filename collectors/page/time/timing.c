/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/time/timing.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/kind/modal.h"
#include "collectors/page/kind/plan.h"
#include "collectors/page/number/way.h"
#include "collectors/page/time/earlier.h"
#include "collectors/page/time/plan_period.h"
#include "collectors/page/time/plan_way.h"
#include "collectors/page/time/same_time.h"
#include "collectors/page/time/taken_over.h"
#include "collectors/page/time/times_listed.h"

#include <string.h>

/* "A and B made 3 billion yuan and 4 billion yuan in 2024, respectively": the time behind the last
 * number of a list, without another in between, is that of all. */
static bool find_time_of_list(const struct page_place *place, struct page_candidate *candidate)
{
    const struct page_list *list = &place->list;
    const struct prose_quantity *last = list->count > 1 ? list->quantities[list->count - 1] : NULL;
    struct page_span between = { candidate->span.end, last != NULL ? last->offset : 0 };
    struct page_phrase when;
    bool listed = false, attached;

    for (size_t i = 0; i < list->count && !list->unsure; i++)
        listed = listed || list->quantities[i] == candidate->binding.quantity;
    if (!listed || last == NULL ||
        !page_period(place->text, &place->phrases, last, &when, &attached) ||
        when.span.start < last->offset)
        return false;
    for (size_t i = 0; i < place->phrases.count; i++)
        if (page_overlap(place->phrases.items[i].span, between))
            return false;
    candidate->binding.when = when;
    return true;
}

/* "ging 2023 von 120 auf 112 zurück": the year in front of the way is that of its end. */
static bool is_time_of_way(const struct page_text *text, const struct page_candidate *candidate)
{
    static const char von[] = " von ";
    const size_t end = candidate->binding.when.span.end;

    return text->language == LANGUAGE_DE && candidate->attached &&
           page_word_at(text, end, von) && end + strlen(von) == candidate->span.start &&
           !page_follows_any(text, candidate->binding.when.span.start,
                             (const char *const[]){ "von ", NULL });
}

/* 预计到2025年达150EFLOPS，其中智算占比已超过97%: the time to come is that of the clause before. */
static bool is_there_already(const struct page_text *text, const struct page_candidate *candidate)
{
    static const char *const words[] = { "已", "目前", "当前" };
    const struct page_phrase *when = &candidate->binding.when;
    struct page_span found;

    return text->language == LANGUAGE_ZH && candidate->binding.dated &&
           text->published != DATE_NONE && when->period.last > text->published &&
           when->span.end <= candidate->clause.start &&
           page_find_any(text, candidate->clause, words, sizeof words / sizeof words[0], &found) &&
           !page_follows_from(text, found.start);
}

/* "covers 12 percent and should cover a quarter by 2030": the day is that of the goal. */
static bool is_of_aim_behind(const struct page_text *text, const struct page_candidate *candidate)
{
    const struct page_phrase *when = &candidate->binding.when;

    return candidate->binding.dated && when->span.start >= candidate->span.end &&
           (text->published == DATE_NONE ? when->kind == PHRASE_BY
                                         : when->period.last > text->published) &&
           page_is_there_before_aim(text, candidate->span);
}

/* Whether what no sentence dates may be of the time that its paragraph tells of. */
static bool may_be_of_paragraph(const struct page_place *place,
                                const struct page_candidate *candidate)
{
    return place->figure->silence == SILENCE_ASSUMED && !place->figure->fact &&
           page_kind_of(place->text, candidate->span) == PAGE_OBSERVATION &&
           !page_is_in_plan(place->text, candidate->span) &&
           !page_names_plan_period(place->text, place->sentence);
}

/* The time that its paragraph tells of. 1 found, 0 none, -1 where a pattern ran into its limit. */
static int find_time_of_paragraph(struct page_place *place, struct page_candidate *candidate,
                                  struct err *err)
{
    struct page_binding *binding = &candidate->binding;
    int found = may_be_of_paragraph(place, candidate)
                    ? page_period_of_paragraph(place->text, place->figure, binding->quantity,
                                               &binding->when, err)
                    : 0;

    if (found > 0)
        binding->dated = binding->taken_over = binding->guessed = true;
    return found;
}

int page_find_time(struct page_place *place, struct page_candidate *candidate, struct err *err)
{
    const struct page_text *text = place->text;
    const struct prose_quantity *quantity = candidate->binding.quantity;
    struct page_binding *binding = &candidate->binding;
    const enum page_kind kind = page_kind_of(text, candidate->span);
    const bool observed = kind == PAGE_OBSERVATION, forecast = kind == PAGE_FORECAST;
    const bool year_before = page_opens_with_year_before(text, place->sentence);
    bool sure;
    int found = 0;

    candidate->attached = binding->dated = page_period_listed(text, &place->phrases, quantity,
                                                              &binding->when);
    binding->dated = binding->dated ||
                     page_period(text, &place->phrases, quantity, &binding->when,
                                 &candidate->attached) ||
                     page_period_of_row(text, quantity, &binding->when) ||
                     page_period_in_front_of_brackets(text, quantity, &binding->when) ||
                     find_time_of_list(place, candidate);
    if (!binding->dated && observed) { /* "then" names it, unless it may be one of several */
        binding->dated = page_period_of_same_time(text, quantity, &binding->when, &sure);
        binding->taken_over = binding->dated && !sure;
    }
    if (!binding->dated && year_before && text->language != LANGUAGE_ZH &&
        find_time_of_paragraph(place, candidate, err) < 0)
        return -1;
    if ((!binding->dated && (page_is_of_earlier(text, quantity) ||
                             (observed && !page_is_way_start(text, quantity) &&
                              page_opens_with_earlier(text, quantity)))) ||
        (!candidate->attached && page_is_when_of_earlier(text, candidate->clause))) {
        page_missed(place, 3, "the quantity is of an earlier time that is not named");
        return 0;
    }
    if (!binding->dated)
        binding->dated = binding->taken_over =
            page_period_of_previous(text, quantity, &binding->when);
    if (!binding->dated && (!observed || page_is_in_plan(text, candidate->span)))
        binding->dated = binding->taken_over =
            page_deadline_of_previous(text, quantity, forecast, &binding->when);
    if (page_is_way_start(text, quantity) &&
        (!candidate->attached || is_time_of_way(text, candidate))) /* what it went to is of it */
        binding->dated = candidate->attached =
            page_period_of_beginning(text, quantity, &binding->when);
    if (page_says_future(text, candidate->clause) &&
        binding->when.span.end <= candidate->clause.start)
        binding->dated = false; /* 6月已动工，未来将带来4500个岗位 */
    if (is_there_already(text, candidate) || is_of_aim_behind(text, candidate))
        binding->dated = false;
    if (text->language == LANGUAGE_DE && binding->dated && binding->when.now &&
        !page_holds(candidate->clause, binding->when.span) &&
        page_kind_of(text, candidate->span) == PAGE_TARGET)
        binding->dated = false; /* "die derzeit 600 umfasst, soll auf 3.000 wachsen" */
    if (!binding->dated)
        binding->dated = candidate->attached =
            page_period_of_plan_way(text, quantity, &binding->when);
    if (!binding->dated)
        found = find_time_of_paragraph(place, candidate, err);
    if (found >= 0 && !binding->dated &&
        (year_before || page_is_told_then(text, quantity))) {
        page_missed(place, 3, "the quantity is of an earlier time that is not named");
        return 0;
    }
    return found < 0 ? -1 : 1;
}

void page_end_window_of_forecast(struct page_binding *binding)
{
    struct page_phrase *when = &binding->when;
    int year;

    if (binding->kind != PAGE_FORECAST || !binding->dated || when->kind != PHRASE_WINDOW)
        return;
    year = date_civil(when->period.last).year;
    when->kind = PHRASE_PERIOD;
    when->period = period_of_days(date_from_civil(year, 1, 1), date_from_civil(year, 12, 31));
}
