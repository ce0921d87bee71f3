/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/page/rules.h"

#include "collectors/page/choice.h"
#include "collectors/page/entry_words.h"
#include "collectors/page/kind/doubt.h"
#include "collectors/page/kind/intended.h"
#include "collectors/page/kind/just_over.h"
#include "collectors/page/kind/purpose.h"
#include "collectors/page/known.h"
#include "collectors/page/number/average.h"
#include "collectors/page/number/bare.h"
#include "collectors/page/number/chosen.h"
#include "collectors/page/number/each.h"
#include "collectors/page/number/form.h"
#include "collectors/page/number/gain.h"
#include "collectors/page/number/lack.h"
#include "collectors/page/number/lost.h"
#include "collectors/page/number/made.h"
#include "collectors/page/number/shown.h"
#include "collectors/page/number/some.h"
#include "collectors/page/number/unit.h"
#include "collectors/page/number/way.h"
#include "collectors/page/place/group.h"
#include "collectors/page/place/part_of_all.h"
#include "collectors/page/subject/aspect.h"
#include "collectors/page/subject/beside_other.h"
#include "collectors/page/subject/head.h"
#include "collectors/page/subject/measure.h"
#include "collectors/page/subject/related.h"
#include "collectors/page/subject/share.h"
#include "collectors/page/subject/subject.h"
#include "collectors/page/text/beside.h"
#include "collectors/page/time/begun.h"
#include "collectors/page/time/fiscal.h"
#include "collectors/page/time/plan_period.h"
#include "collectors/page/time/taken_over.h"
#include "collectors/page/time/years.h"

#include <assert.h>
#include <string.h>

enum { OF_MOST = 12 };

/* A figure such as "patents per 10,000 people", of which things are counted here. */
static bool is_rate_of_count(const struct page_figure *figure,
                             const struct prose_quantity *quantity)
{
    return quantity->kind == PROSE_COUNT && strstr(figure->unit, " per ") != NULL;
}

/* "1,000 people a day" where the unit is people per day, "12 patents per 10,000 people". */
static bool is_said_as_rate(const struct page_place *place, struct page_span near)
{
    const char *unit = place->figure->unit;

    if (strstr(unit, " per day") != NULL || strstr(unit, " per hour") != NULL ||
        strstr(unit, " per week") != NULL)
        return page_is_rate_in_time(place->text, near);
    return page_says_by_head(place->text, near, (struct page_span){ 0, 0 });
}

/* One of the five asks; the last may name a word, and fail. */
struct rule {
    int rank;
    const char *why;
    bool (*by_itself)(const struct page_text *text, const struct prose_quantity *quantity);
    bool (*at_anchor)(const struct page_text *text, const struct prose_quantity *quantity,
                      struct page_span anchor);
    bool (*of_figure)(const struct page_text *text, const struct page_figure *figure,
                      const struct prose_quantity *quantity);
    bool (*of_candidate)(const struct page_place *place, const struct page_candidate *candidate);
    int (*found_in)(const struct page_place *place, const struct page_candidate *candidate,
                    struct page_span *word, struct err *err);
};

static bool ask(const struct rule *rule, const struct page_place *place,
                const struct prose_quantity *quantity)
{
    return rule->by_itself != NULL ? rule->by_itself(place->text, quantity)
                                   : rule->of_figure(place->text, place->figure, quantity);
}

/* What no anchor has a part in; the number is that of the rule. */
static bool ask_once(const struct rule *rule, size_t number, const struct page_place *place,
                     const struct prose_quantity *quantity)
{
    struct page_known *known = page_known_for(place->text, place->figure, quantity);
    const uint64_t bit = UINT64_C(1) << number;
    struct page_answers *answers;

    if (known == NULL)
        return ask(rule, place, quantity);
    answers = rule->by_itself != NULL ? &known->by_itself : &known->of_figure;
    if ((answers->asked & bit) == 0 && ask(rule, place, quantity))
        answers->yes |= bit;
    answers->asked |= bit;
    return (answers->yes & bit) != 0;
}

static int holds(const struct rule *rule, size_t number, const struct page_place *place,
                 const struct page_candidate *candidate, struct page_span *word, struct err *err)
{
    const struct prose_quantity *quantity = candidate->binding.quantity;

    if (rule->by_itself != NULL || rule->of_figure != NULL)
        return ask_once(rule, number, place, quantity);
    if (rule->at_anchor != NULL)
        return rule->at_anchor(place->text, quantity, place->anchor);
    if (rule->of_candidate != NULL)
        return rule->of_candidate(place, candidate);
    return rule->found_in(place, candidate, word, err);
}

/* 1 where one of them holds, with its reason noted; 0 where none does, -1 a fault. */
static int is_ruled_out(struct page_place *place, const struct page_candidate *candidate,
                        const struct rule *rules, size_t count, struct err *err)
{
    for (size_t i = 0; i < count; i++) {
        struct page_span word = { 0, 0 };
        int found = holds(&rules[i], i, place, candidate, &word, err);

        if (found > 0)
            page_missed_by(place, rules[i].rank, rules[i].why, word);
        if (found != 0)
            return found;
    }
    return 0;
}

static bool is_where(const struct page_place *place, const struct page_candidate *candidate)
{
    return page_is_where(place->text, candidate->binding.quantity) &&
           !page_is_anchored(place, candidate->span);
}

/* "up 13 percent, and there are 4,500 AI companies": the anchor is counted in a clause of its own,
 * and what stands in front of that is of something else. */
static bool is_told_before(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct prose_list *all = place->text->quantities;

    if (candidate->span.end > place->clause.start ||
        page_is_listed_with_anchor(place, candidate->binding.quantity))
        return false;
    for (size_t i = page_quantity_from(place->text, place->clause.start);
         i < all->count && all->items[i].offset < place->clause.end; i++)
        if (page_is_anchored(place, page_span_of(&all->items[i])))
            return true;
    return false;
}

static bool is_of_some(const struct page_place *place, const struct page_candidate *candidate)
{
    return page_is_of_some(place->text, place->figure, candidate->binding.quantity,
                           place->anchor) ||
           page_is_chosen(place->text, place->figure, candidate->binding.quantity, place->anchor);
}

static bool is_for_a_part(const struct page_place *place, const struct page_candidate *candidate)
{
    return !unit_is_share(place->figure->unit) &&
           page_is_for_a_part(place->text, candidate->binding.quantity, place->anchor);
}

static int is_part_of_new(const struct page_place *place, const struct page_candidate *candidate,
                          struct page_span *word, struct err *err)
{
    (void)err;
    return !unit_is_share(place->figure->unit) &&
           page_is_part_of_new(place->text, place->figure, candidate->binding.offset, word);
}

static int is_gain(const struct page_place *place, const struct page_candidate *candidate,
                   struct page_span *word, struct err *err)
{
    (void)err;
    return unit_is_counted(place->figure->unit) &&
           page_is_gain(place->text, place->figure, candidate->binding.quantity, place->anchor,
                        word);
}

static bool is_doubted(const struct page_text *text, const struct prose_quantity *quantity)
{
    return page_is_doubted(text, page_span_of(quantity));
}

static int is_other_measure(const struct page_place *place, const struct page_candidate *candidate,
                            struct page_span *word, struct err *err)
{
    int found = page_is_other_measure(place->text, place->figure,
                                      page_own_words(place->text, candidate), place->anchor, word,
                                      err);

    if (found == 0 && page_hangs_on_measure(place->text, place->figure, place->anchor, word))
        return 1;
    if (found == 0)
        found = page_is_other_measure(place->text, place->figure,
                                      page_shared_words(place->text, candidate), place->anchor,
                                      word, err);
    return found > 0 && page_is_other_thing(place, *word) ? 0 : found;
}

static int is_share_of_its_like(const struct page_place *place,
                                const struct page_candidate *candidate, struct page_span *word,
                                struct err *err)
{
    (void)word;
    return page_is_share_of_its_like(place->text, place->figure, candidate->binding.quantity, err);
}

static bool is_of_all(const struct page_place *place, const struct page_candidate *candidate)
{
    return is_rate_of_count(place->figure, candidate->binding.quantity) &&
           !is_said_as_rate(place, page_beside(place->text, candidate->span)) &&
           !is_said_as_rate(place, page_beside(place->text, place->anchor));
}

static bool is_by_head(const struct page_place *place, const struct page_candidate *candidate)
{
    return !is_rate_of_count(place->figure, candidate->binding.quantity) &&
           page_is_by_head(place->text, candidate->span, place->anchor);
}

static bool is_attribute(const struct page_place *place, const struct page_candidate *candidate)
{
    return (!page_counts_in_brackets(place->text, place->figure, candidate->binding.quantity) ||
            page_counts_owners(place->text, place->anchor)) &&
           page_is_attribute(place->text, place->anchor, candidate->binding.offset);
}

/* "630 billion yuan, or 28 percent of GDP": what the share comes to is no GDP. */
static bool is_in_front_of_whole(const struct page_place *place,
                                 const struct page_candidate *candidate)
{
    return !unit_is_share(place->figure->unit) && candidate->span.end <= place->anchor.start &&
           page_is_whole(place->text, place->anchor);
}

static bool is_of_object(const struct page_place *place, const struct page_candidate *candidate)
{
    return page_is_of_object(place->text, candidate->span, place->anchor);
}

/* "only 3.8 percent of all startups were in industry": a share of the anchor's whole, in a sentence
 * that does not name the region. */
static bool is_of_no_region(const struct page_place *place, const struct page_candidate *candidate)
{
    static const char *const ofs[] = { " of all ", " of all the ", " aller ", NULL };
    struct page_span sentence = page_part(place->text, PART_SENTENCE, candidate->span.start,
                                          candidate->span.end);

    return unit_is_share(place->figure->unit) && place->figure->region != NULL &&
           page_follows_any(place->text, place->anchor.start, ofs) &&
           place->anchor.start <= candidate->span.end + OF_MOST &&
           page_region_in(place->text, place->figure, sentence).start >= sentence.end;
}

/* In the order in which they are asked: of two reasons of one rank the first is told. */
static const struct rule whatever_its_time[] = {
    { 2, "a word that is not to be there stands beside the quantity",
      .found_in = page_is_forbidden },
    { 3, "the quantity is a change, and no level", .at_anchor = page_is_difference },
    { 3, "the quantity counts what is known already", .by_itself = page_is_known_set },
    { 3, "the quantity is what is missing yet", .by_itself = page_is_missing },
    { 3, "the quantity is what is gone, or needed", .of_figure = page_is_lost_or_wanted },
    { 3, "the quantity says which of them are meant", .at_anchor = page_is_threshold },
    { 3, "the quantity says what a word means", .by_itself = page_is_definition },
    { 3, "the quantity says where it is so", .of_candidate = is_where },
    { 3, "the quantity is the spread of several", .by_itself = page_is_spread },
    { 3, "the quantity was only neared", .by_itself = page_is_neared },
    { 3, "the quantity is a distance, or what it is measured from",
      .by_itself = page_is_of_distance },
    { PAGE_IN_DOUBT, "the quantity is for one of several", .by_itself = page_is_for_one_of_two },
    { 3, "the quantity is what something is compared with", .by_itself = page_is_base_in_chinese },
    { 3, "the number is compared with one of another noun", .of_figure = page_is_of_another_noun },
    { 3, "the quantity is a growth, and the figure a share",
      .of_figure = page_is_growth_beside_share },
    { 3, "the quantity is a share of a growth", .of_figure = page_is_share_of_growth },
    { 3, "the quantity says how much of a goal was reached", .of_figure = page_is_share_of_goal },
    { 3, "the quantity is of a number of other things", .of_figure = page_is_of_other_count },
    { 3, "the quantity is the growth or the share of another number",
      .of_candidate = page_is_growth_of_next },
    { 3, "the anchor is counted beside the quantity", .of_candidate = page_is_share_beside_count },
    { 3, "the quantity is what another thing is worth", .of_candidate = page_is_worth_of_other },
    { 3, "the quantity is of the industries that go with it", .of_candidate = page_is_of_related },
    { 3, "the quantity is of a group of places", .of_candidate = page_is_of_group },
    { 3, "the quantity is the whole of a share", .at_anchor = page_is_total_of_share },
    { 3, "the quantity is of the whole economy", .at_anchor = page_is_of_whole_economy },
    { 3, "the quantity is what makes one of them", .by_itself = page_is_what_makes_one },
    { 3, "the quantity is what a share comes to", .by_itself = page_is_portion },
    { 3, "the anchor is counted in a clause behind the quantity", .of_candidate = is_told_before },
    { 3, "the quantity counts some of them only", .of_candidate = is_of_some },
    { 3, "the quantity is of each of several", .of_figure = page_is_of_each },
    { 3, "the quantity is what was shown, or who came to see it", .of_figure = page_is_shown },
    { 3, "the quantity is for a part of it", .of_candidate = is_for_a_part },
    { 3, "the quantity is of a part of what was new", .found_in = is_part_of_new },
    { 3, "the quantity is what came in a time, and not all", .found_in = is_gain },
    { PAGE_IN_DOUBT, "the quantity is a part of what is written", .by_itself = page_is_torn },
    { 3, "the quantity is a distance from an average", .by_itself = page_is_against_average },
    { 3, "the quantity is a distance from the month before", .by_itself = page_is_against_month },
    { PAGE_IN_DOUBT, "the sentence denies it, supposes it or passes it on",
      .by_itself = is_doubted },
    { 3, "the quantity is of another measure", .found_in = is_other_measure },
    { 3, "the quantity is of a measure that the anchor does not name",
      .of_figure = page_is_of_unnamed_measure },
    { 3, "the quantity is a share of the same thing elsewhere", .found_in = is_share_of_its_like },
    { 2, "the quantity is of all, and not so much for each", .of_candidate = is_of_all },
    { 2, "the quantity is so much a head", .of_candidate = is_by_head },
    { 3, "the quantity is of what the anchor is an attribute of", .of_candidate = is_attribute },
    { 3, "the quantity is of another subject, or of a part", .of_candidate = is_of_object },
    { 3, "the anchor is what a share is of", .of_candidate = is_in_front_of_whole },
    { 3, "the subject is none that the figure's region names", .of_figure = page_is_of_agent },
    { 3, "the place is that of a part of them", .of_figure = page_is_all_of_part },
    { 3, "the quantity is a share of all of them, in no region that is named",
      .of_candidate = is_of_no_region },
};

static bool is_unnamed_start(const struct page_place *place, const struct page_candidate *candidate)
{
    return page_is_start(place->text, candidate->binding.quantity) &&
           !page_counts_in_brackets(place->text, place->figure, candidate->binding.quantity) &&
           !(candidate->binding.dated && candidate->attached);
}

/* 一、二季度分别增长5.3%、4.7%: a number for each of the quarters. */
static bool is_of_each_quarter(const struct page_place *place,
                               const struct page_candidate *candidate)
{
    static const char *const two[] = { "一、二季度", "三、四季度" };
    static const char *const each[] = { "分别" };
    struct page_span when = candidate->binding.when.span, found;

    return candidate->binding.dated &&
           page_find_any(place->text, when, two, sizeof two / sizeof two[0], &found) &&
           page_find_any(place->text, place->sentence, each, sizeof each / sizeof each[0], &found);
}

static bool is_of_several_years(const struct page_place *place,
                                const struct page_candidate *candidate)
{
    return is_of_each_quarter(place, candidate) ||
           page_is_of_a_span(place->text, candidate->span) ||
           (!unit_is_share(place->figure->unit) && !candidate->attached &&
            page_is_of_years(place->text, candidate->span));
}

/* A goal for each of several years is one for the growth. */
static bool is_year_average(const struct page_place *place, const struct page_candidate *candidate)
{
    return candidate->binding.kind != PAGE_TARGET &&
           page_is_yearly_average(place->text, place->figure, candidate->binding.quantity);
}

static bool is_of_unwanted_kind(const struct page_place *place,
                                const struct page_candidate *candidate)
{
    return !place->figure->kinds[candidate->binding.kind];
}

static bool is_of_fiscal_year(const struct page_place *place,
                              const struct page_candidate *candidate)
{
    if (candidate->binding.kind != PAGE_OBSERVATION)
        return false;
    return candidate->binding.dated
               ? page_is_year_to(place->text, candidate->binding.when.span.start)
               : page_says_fiscal_year(place->text, place->sentence);
}

static bool is_late_forecast(const struct page_place *place, const struct page_candidate *candidate)
{
    const struct page_binding *binding = &candidate->binding;

    return binding->kind == PAGE_FORECAST && binding->dated &&
           place->text->published != DATE_NONE &&
           binding->when.period.last <= place->text->published &&
           !page_is_expected_of_year_just_over(place->text, binding->quantity, &binding->when);
}

static bool is_once_intended(const struct page_place *place, const struct page_candidate *candidate)
{
    if (!candidate->binding.dated)
        return candidate->binding.kind == PAGE_OBSERVATION &&
               page_was_intended(place->text, candidate->binding.quantity);
    return place->text->published != DATE_NONE &&
           candidate->binding.when.period.last <= place->text->published &&
           !(candidate->binding.kind == PAGE_FORECAST &&
             page_is_expected_of_year_just_over(place->text, candidate->binding.quantity,
                                                &candidate->binding.when)) &&
           page_was_intended(place->text, candidate->binding.quantity);
}

/* 今年以来，产值5亿元; "0.4 billion last month": a time that is no phrase is not the last year, as the
 * entry has it of sentences that name none. */
static bool is_of_other_time(const struct page_place *place, const struct page_candidate *candidate)
{
    return place->figure->silence == SILENCE_LAST_YEAR && !candidate->binding.dated &&
           candidate->binding.kind == PAGE_OBSERVATION &&
           (page_names_plan_period(place->text, place->sentence) ||
            page_is_in_other_time(place->text, candidate->clause));
}

static bool is_of_unsaid_time(const struct page_place *place,
                              const struct page_candidate *candidate)
{
    return !candidate->binding.dated && candidate->binding.kind == PAGE_OBSERVATION &&
           page_is_of_unsaid_time(place->text, candidate->binding.quantity);
}

static bool is_made(const struct page_place *place, const struct page_candidate *candidate)
{
    return candidate->binding.kind == PAGE_OBSERVATION &&
           page_is_made(place->text, place->figure, candidate->binding.quantity);
}

static_assert(sizeof whatever_its_time / sizeof whatever_its_time[0] <= KNOWN_MOST,
              "what is known of a quantity has a bit for each rule");

/* With its time and its kind known. All ask of the candidate: what is known of a quantity has no
 * bits for them. */
static const struct rule at_its_time[] = {
    { 3, "the quantity is what it rose or fell from", .of_candidate = is_unnamed_start },
    { 3, "the quantity is what a work makes, and not all", .of_candidate = is_made },
    { 3, "the quantity is of several years together", .of_candidate = is_of_several_years },
    { 3, "the quantity is the average of several years", .of_candidate = is_year_average },
    { 4, "it was planned or expected for a time that is over", .of_candidate = is_once_intended },
    { 4, "the sentence is of another kind (observation, forecast, target)",
      .of_candidate = is_of_unwanted_kind },
    { PAGE_IN_DOUBT, "its fiscal year is of no known months", .of_candidate = is_of_fiscal_year },
    { PAGE_IN_DOUBT, "the sentence speaks of another time than the last year",
      .of_candidate = is_of_other_time },
    { PAGE_IN_DOUBT, "it is of a time that nobody names", .of_candidate = is_of_unsaid_time },
    { 4, "a forecast of a time that was over", .of_candidate = is_late_forecast },
};

int page_is_ruled_out(struct page_place *place, const struct page_candidate *candidate,
                      enum page_rules which, struct err *err)
{
    return which == RULES_WHATEVER_ITS_TIME
               ? is_ruled_out(place, candidate, whatever_its_time,
                              sizeof whatever_its_time / sizeof whatever_its_time[0], err)
               : is_ruled_out(place, candidate, at_its_time,
                              sizeof at_its_time / sizeof at_its_time[0], err);
}
