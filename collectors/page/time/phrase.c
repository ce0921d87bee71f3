/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tokens with nothing but connecting words between them are one phrase. */
#include "collectors/page/time/year_end.h"
#include "collectors/page/time/phrase.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/text/continuation.h"
#include "collectors/page/time/plan_period.h"
#include "collectors/page/time/tokens.h"

#include <string.h>

enum { BACK_MOST = 3000, WHOLE_YEAR = 364 /* days */ };

/* --- one phrase ------------------------------------------------------------------------------ */

struct group {
    struct page_span span;
    const struct page_token *year, *months, *day, *plan;
    bool end, year_end, now, year_before;
    int window; /* years */
};

/* "215 billion in the first half of 2025, and 450 billion are expected for the whole year": the
 * year that the sentence named last, where no other is, and a number of it stands beside it. */
static bool year_of_sentence(const struct page_text *text, size_t at, int *year)
{
    size_t start = page_part(text, PART_SENTENCE, at, at).start, end = at;
    int latest = text->published != DATE_NONE ? date_civil(text->published).year : YEAR_LAST;
    struct page_token before;
    bool found = false;

    while (at-- > start)
        if (page_take_year(text, at, &before)) {
            if (found || before.year > latest ||
                page_quantity_from(text, before.start) == page_quantity_from(text, end))
                return false;
            *year = before.year;
            found = true;
        }
    return found && (text->published == DATE_NONE || *year + 1 >= latest);
}

/* A year for months that name none: for a whole year that of its sentence; else the last such time
 * that was over on the day of publication, or where that is not known the year that the text named
 * last. */
static bool year_of_months(const struct page_text *text, const struct page_token *token, int *year)
{
    size_t from = token->start > BACK_MOST ? token->start - BACK_MOST : 0;
    int this_year = text->published != DATE_NONE ? date_civil(text->published).year : 0;
    struct page_token before;

    if (token->kind == TOKEN_MONTHS && token->first == 1 && token->last == 12 &&
        year_of_sentence(text, token->start, year))
        return true;
    for (size_t at = token->start; at-- > from && this_year == 0;)
        if (page_take_year(text, at, &before)) {
            *year = before.year;
            return true;
        }
    if (this_year == 0)
        return false;
    *year = this_year;
    if (date_month_end(this_year, token->kind == TOKEN_DAY ? token->first : token->last) >
            date_month_end(this_year, date_civil(text->published).month) &&
        page_kind_in(text, page_part(text, PART_CLAUSE, token->start, token->end)) ==
            PAGE_OBSERVATION)
        *year -= 1; /* 全年有望 is of this year */
    return true;
}

static struct period period_of_months(int year, int first, int last)
{
    if (first == 1 && last > 3 && last != 6 && last != 12)
        return period_ytd(year, last);
    return period_of_days(date_from_civil(year, first, 1), date_month_end(year, last));
}

/* "is to have 500 by the end of the year": that of publication, where something is planned. */
static bool is_this_year_planned(const struct page_text *text, const struct page_span *span)
{
    return text->published != DATE_NONE &&
           page_kind_in(text, page_part(text, PART_CLAUSE, span->start, span->end)) !=
               PAGE_OBSERVATION;
}

static bool period_of_group(const struct page_text *text, const struct group *group, bool at_end,
                            struct period *out)
{
    const struct page_token *named = group->day != NULL ? group->day : group->months;
    int year = group->year != NULL ? group->year->year : 0;

    if (group->plan != NULL) {
        date last = date_from_civil(group->plan->last, 12, 31);

        *out = at_end || group->plan->at_end
                   ? period_of_day(last)
                   : period_of_days(date_from_civil(group->plan->first, 1, 1), last);
        return true;
    }
    if (group->window > 0) {
        *out = period_of_days(text->published,
                              date_add_months(text->published, 12 * group->window));
        return true;
    }
    if (group->now && named == NULL && group->year == NULL) {
        *out = period_of_day(text->published);
        return text->published != DATE_NONE;
    }
    if (group->now && named == NULL && text->published != DATE_NONE &&
        year == date_civil(text->published).year) { /* "so far this year" */
        *out = period_of_days(date_from_civil(year, 1, 1), text->published);
        return true;
    }
    if (year == 0 && named == NULL && group->year_end)
        year = is_this_year_planned(text, &group->span) ? date_civil(text->published).year
                                                        : page_year_that_ended(text, group->span);
    if (year == 0 && (named == NULL || !year_of_months(text, named, &year)))
        return false;
    if (year < YEAR_FIRST || year > YEAR_LAST)
        return false;
    if (group->day != NULL) {
        if (!date_exists(year, group->day->first, group->day->last))
            return false;
        *out = period_of_day(date_from_civil(year, group->day->first, group->day->last));
    } else if (at_end) {
        *out = period_of_day(date_month_end(year, named != NULL ? named->last : 12));
    } else {
        *out = period_of_months(year, named != NULL ? named->first : 1,
                                named != NULL ? named->last : 12);
    }
    return true;
}

/* "the first quarter of fiscal 2025/26": nobody says which months. */
static bool is_of_fiscal_year(const struct page_text *text, const struct group *group)
{
    static const char *const behind[] = { " of fiscal", " of the fiscal", " of financial",
                                          " of the financial", " of FY", " des Geschäftsjahres",
                                          " des Geschäftsjahrs", " des Wirtschaftsjahres", NULL };

    return group->months != NULL && group->year == NULL &&
           page_word_at_any(text, group->span.end, behind);
}

/* "On June 30, 2025 the park had 1,250 companies": on such days things are counted, and on the
 * first of January and of July. */
static bool is_day_of_counts(const struct group *group)
{
    static const int days[] = { 31, 30, 30, 31 };
    const struct page_token *day = group->day;

    if (group->year != NULL && (day->first == 1 || day->first == 7) && day->last == 1)
        return true;
    return group->year != NULL && day->first % 3 == 0 && day->last == days[day->first / 3 - 1];
}

/* "less than the May 2020 total of 34.6 billion": the number that what is compared with is of. */
static bool leads_to_total(const struct page_text *text, size_t at, size_t *number)
{
    static const char *const joints[] = { " total of ", " figure of ", " level of " };

    for (size_t i = 0; i < sizeof joints / sizeof joints[0]; i++) {
        size_t next;

        if (!page_word_at(text, at, joints[i]))
            continue;
        *number = at + strlen(joints[i]);
        next = page_quantity_from(text, *number);
        return next < text->quantities->count && text->quantities->items[next].offset == *number;
    }
    return false;
}

/* "As of June", "By June ... had built" on a page of the 10th of June: what is told to be so was
 * counted by then. */
static bool is_counted_by_now(const struct page_text *text, const struct group *group, bool as_of,
                              const struct period *period)
{
    static const char *const done[] = { "had ", "has ", "have " };
    static const char *const to_come[] = { "will ",   "to have",  "should ", "would ", "has to",
                                           "pledged", "vowed",    "planned", "decided",
                                           "foresees", "aims",    "target" };
    struct page_span sentence = page_part(text, PART_SENTENCE, group->span.start,
                                          group->span.end), found;
    struct civil now = date_civil(text->published != DATE_NONE ? text->published : 0);
    struct civil last = date_civil(period->last);

    return group->months != NULL && group->day == NULL && !group->end &&
           text->published != DATE_NONE && period->last >= text->published &&
           last.year == now.year && last.month == now.month &&
           ((as_of && page_kind_in(text, sentence) == PAGE_OBSERVATION) ||
            (page_find_any(text, sentence, done, sizeof done / sizeof done[0], &found) &&
             !page_find_any(text, sentence, to_come, sizeof to_come / sizeof to_come[0], &found)));
}

static bool phrase_of_group(const struct page_text *text, const struct group *group,
                            struct page_phrase *phrase)
{
    size_t lead = page_lead_end(text, group->span.start), total;
    bool by = page_is_by(text, lead), as_of = page_is_as_of(text, lead);

    if (page_is_compared(text, group->span, lead) && group->plan == NULL &&
        leads_to_total(text, group->span.end, &total)) {
        *phrase = (struct page_phrase){ .span = { group->span.start, total },
                                        .kind = PHRASE_PERIOD, .year_before = true };
        return period_of_group(text, group, group->end, &phrase->period);
    }
    if (page_is_compared(text, group->span, lead) || is_of_fiscal_year(text, group) ||
        (group->months != NULL && group->months->weak && group->year == NULL && !group->end &&
         !page_is_led(text, lead)))
        return false;
    *phrase = (struct page_phrase){ .span = group->span, .now = group->now };
    if (!period_of_group(text, group, group->end || as_of, &phrase->period))
        return false;
    if (group->plan != NULL && phrase->period.first < phrase->period.last) {
        phrase->kind = PHRASE_BY;
        return page_is_plan_ahead(text, group->span, &phrase->period);
    }
    if ((by || as_of) && is_counted_by_now(text, group, as_of, &phrase->period)) {
        phrase->period = period_of_day(text->published);
        return true;
    }
    by = by || (group->year_end && text->language == LANGUAGE_ZH); /* 年底前 */
    phrase->kind = group->window > 0 ? PHRASE_WINDOW : by ? PHRASE_BY : PHRASE_PERIOD;
    if (phrase->kind == PHRASE_PERIOD && group->day != NULL && !as_of && !is_day_of_counts(group))
        phrase->kind = PHRASE_EVENT;
    return true;
}

/* Takes the token into the group; false where it begins another. */
static bool group_take(const struct page_text *text, struct group *group,
                       const struct page_token *token)
{
    bool empty = group->span.end == group->span.start;

    if (!empty && !page_is_glue(text, group->span.end, token->start))
        return false;
    if (group->plan != NULL || (token->kind == TOKEN_PLAN && !empty && !group->end) ||
        (token->kind != TOKEN_WINDOW && token->year > 0 && group->year != NULL) ||
        (token->kind == TOKEN_MONTHS && (group->months != NULL || group->day != NULL)) ||
        (token->kind == TOKEN_DAY && (group->months != NULL || group->day != NULL)) ||
        (!empty && (token->kind == TOKEN_WINDOW || token->kind == TOKEN_NOW ||
                    token->kind == TOKEN_YEAR_BEFORE)) ||
        (group->year_before && (token->kind != TOKEN_END || token->start != group->span.end)) ||
        (!empty && text->language == LANGUAGE_ZH && token->kind == TOKEN_END &&
         token->start != group->span.end))
        return false;
    if (empty)
        group->span.start = token->start;
    group->span.end = token->end;
    group->year = token->kind != TOKEN_WINDOW && token->year > 0 ? token : group->year;
    group->months = token->kind == TOKEN_MONTHS ? token : group->months;
    group->day = token->kind == TOKEN_DAY ? token : group->day;
    group->plan = token->kind == TOKEN_PLAN ? token : group->plan;
    group->year_end = group->year_end || token->kind == TOKEN_YEAR_END;
    group->end = group->end || token->kind == TOKEN_END || token->kind == TOKEN_YEAR_END;
    group->now = group->now || token->kind == TOKEN_NOW;
    group->year_before = group->year_before || token->kind == TOKEN_YEAR_BEFORE;
    group->window = token->kind == TOKEN_WINDOW ? token->year : group->window;
    return true;
}

/* --- a year before what was spoken of -------------------------------------------------------- */

/* "after 58.9 billion yuan in the same period of 2024": how many bytes of that are in front of the
 * year, 0 where no number is. */
static size_t same_time_in_front(const struct page_text *text, size_t at)
{
    static const char *const leads[] = { " in the same month ",   " in the same month of ",
                                         " in the same period ",  " in the same period of ",
                                         " in the same quarter ", " in the same quarter of " };
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, at);

    for (size_t w = 0; w < sizeof leads / sizeof leads[0] && i > 0; w++)
        if (page_word_before(text, at, leads[w]) &&
            all->items[i - 1].offset + all->items[i - 1].length == at - strlen(leads[w]))
            return strlen(leads[w]);
    return 0;
}

/* "the same month last year", "compared with last year (", 去年同期; how many bytes of that follow the
 * year, -1 where it is none. */
static int same_time_behind(const struct page_text *text, const struct group *group)
{
    static const char *const fronts[] = { "same month ",      "same month of ",   "same period ",
                                          "same period of ",  "same quarter ",    "same time ",
                                          "same quarter of ", NULL };
    static const char *const behind[] = { "同期", " waren es im gleichen Zeitraum",
                                          " im gleichen Zeitraum", " im selben Zeitraum" };

    if (group->year_before)
        return 0;
    if (group->year == NULL || group->months != NULL || group->day != NULL || group->end)
        return -1;
    for (size_t i = 0; i < sizeof behind / sizeof behind[0]; i++)
        if (page_word_at(text, group->span.end, behind[i]))
            return (int)strlen(behind[i]);
    if (page_follows_any(text, group->span.start, fronts))
        return 0;
    if (page_word_at(text, group->span.end, " (") || page_word_at(text, group->span.end, "（"))
        return page_is_compared(text, group->span, page_lead_end(text, group->span.start)) ? 0 : -1;
    return -1;
}

/* "in 2024 it was 25 billion in the same period": the year by itself, and behind the number that it
 * is of a part. */
static bool is_of_same_part(const struct page_text *text, const struct group *group)
{
    static const char *const words[] = { "in the same period", "over the same period",
                                         "during the same period", "im gleichen Zeitraum",
                                         "im selben Zeitraum", "im Vergleichszeitraum" };
    struct page_span clause, found;

    if (group->year == NULL || group->months != NULL || group->day != NULL || group->end)
        return false;
    clause = page_part(text, PART_CLAUSE, group->span.start, group->span.end);
    clause.start = group->span.end;
    return page_find_any(text, clause, words, sizeof words / sizeof words[0], &found);
}

/* The period of the phrase before, in the year before that one; false where the phrase is none of
 * whole months, or the year that is named is another. */
static bool period_year_before(const struct page_text *text, const struct page_phrase *before,
                               const struct group *group, struct period *out)
{
    const struct page_token *named = group->year;
    struct civil first, last;

    if (before == NULL || before->kind != PHRASE_PERIOD ||
        (text->published != DATE_NONE && before->period.first > text->published))
        return false;
    first = date_civil(before->period.first);
    last = date_civil(before->period.last);
    if (group->year_before && group->end) { /* 上年末 */
        *out = period_of_day(date_month_end(last.year - 1, 12));
        return true;
    }
    if (before->period.first == before->period.last &&
        before->period.last == date_month_end(last.year, last.month) &&
        (named == NULL || last.year == named->year + 1)) {
        *out = period_of_day(date_month_end(last.year - 1, last.month));
        return true;
    }
    if (first.day != 1 || first.year != last.year ||
        (named != NULL && last.year != named->year + 1) ||
        before->period.last != date_month_end(last.year, last.month))
        return false;
    *out = period_of_months(last.year - 1, first.month, last.month);
    return true;
}

/* "1,100 a year earlier" */
static bool is_right_behind_number(const struct page_text *text, size_t at)
{
    const struct prose_list *all = text->quantities;
    size_t i = page_quantity_from(text, at);

    return i > 0 && page_is_glue(text, all->items[i - 1].offset + all->items[i - 1].length, at);
}

/* "the year before", "Vorjahr": of a year, and not of the part of one that was spoken of. */
static bool is_of_whole_year(const struct page_text *text, const struct page_span *span)
{
    static const char *const words[] = { "the year before", "Vorjahr", "im Jahr zuvor",
                                         "im Jahr davor", "上年", NULL };

    return page_word_at_any(text, span->start, words) &&
           !page_word_at(text, span->start, "上年同期");
}

/* "the year before last", "a year earlier than planned", "the year before the crisis" */
static bool is_before_another(const struct page_text *text, size_t end)
{
    static const char *const words[] = { " last", " the ", " a ", " than ", " als ", " that ",
                                         " dem ", " der ", NULL };

    return page_word_at_any(text, end, words);
}

static bool is_year_end(const struct page_phrase *phrase)
{
    struct civil day = date_civil(phrase->period.last);

    return phrase->period.first == phrase->period.last && day.month == 12 && day.day == 31;
}

/* Such a time says something only where a number stands right beside it, and the phrase before it
 * is of the year that it is compared with. */
static bool phrase_of_same_time(const struct page_text *text, const struct group *group, int behind,
                                const struct page_phrase *before, struct page_phrase *phrase)
{
    struct page_span span = { group->span.start, group->span.end + (size_t)behind };
    size_t next = page_quantity_from(text, span.end);
    bool leads = next < text->quantities->count &&
                 page_leads_to(text, span.end, text->quantities->items[next].offset);

    if (group->year_before && (page_is_compared(text, span, page_lead_end(text, span.start)) ||
                               is_before_another(text, span.end)))
        return false; /* "gegenüber dem Vorjahr 5 Prozent mehr" */
    span.start -= leads ? 0 : same_time_in_front(text, span.start);
    if (!leads && span.start == group->span.start &&
        !(group->year_before && is_right_behind_number(text, span.start)))
        return false;
    *phrase = (struct page_phrase){ .span = span, .kind = PHRASE_PERIOD, .year_before = true };
    if (leads)
        phrase->span.end = text->quantities->items[next].offset;
    return period_year_before(text, before, group, &phrase->period) &&
           !(group->year_before && !group->end && is_of_whole_year(text, &group->span) &&
             phrase->period.last - phrase->period.first < WHOLE_YEAR && !is_year_end(phrase));
}

/* The phrase of a group, `before` that in front of it or NULL; false where it is none. */
static bool take_phrase(const struct page_text *text, const struct group *group,
                        const struct page_phrase *before, struct page_phrase *phrase)
{
    int behind = same_time_behind(text, group);

    if (behind >= 0)
        return phrase_of_same_time(text, group, behind, before, phrase);
    *phrase = (struct page_phrase){ .span = group->span, .kind = PHRASE_PERIOD };
    if (is_of_same_part(text, group) && period_year_before(text, before, group,
                                                           &phrase->period))
        return true;
    return phrase_of_group(text, group, phrase);
}

/* Those of the tokens, where *said was spoken of in front of them, unless it is NULL; "a year
 * earlier" of nothing is none. */
static size_t phrases_behind(const struct page_text *text, const struct page_token *tokens,
                             size_t token_count, const struct page_phrase *said,
                             struct page_phrase phrases[PHRASES_MOST])
{
    size_t count = 0;

    for (size_t i = 0; i < token_count && count < PHRASES_MOST;) {
        struct group group = { 0 };

        while (i < token_count && group_take(text, &group, &tokens[i]))
            i++;
        if (take_phrase(text, &group, count > 0 ? &phrases[count - 1] : said, &phrases[count]))
            count++;
    }
    return count;
}

/* Those of the span by itself, whatever was spoken of before. */
static size_t phrases_alone(const struct page_text *text, struct page_span span,
                            struct page_phrase phrases[PHRASES_MOST])
{
    struct page_token tokens[TOKENS_MOST];

    return phrases_behind(text, tokens, page_tokens(text, span, tokens), NULL, phrases);
}

/* What was spoken of last, in front of the span: in its sentence, else all that the one before it
 * in the paragraph names. Those are not looked for any further back, or a text of "a year earlier"
 * alone would be gone through again for each. */
static bool find_before(const struct page_text *text, struct page_span span,
                        struct page_phrase *out)
{
    struct page_phrase phrases[PHRASES_MOST];
    struct page_span sentence = page_part(text, PART_SENTENCE, span.start, span.start);
    size_t count = phrases_alone(text, (struct page_span){ sentence.start, span.start }, phrases);

    if (count == 0) {
        if (!page_sentence_before(text, sentence, false, &sentence))
            return false;
        count = phrases_alone(text, sentence, phrases);
        if (count != 1)
            return false;
    }
    *out = phrases[count - 1];
    return true;
}

/* Whether one of the times is told by another. */
static bool tells_by_another(const struct page_text *text, const struct page_token *tokens,
                             size_t count)
{
    for (size_t i = 0; i < count;) {
        struct group group = { 0 };

        while (i < count && group_take(text, &group, &tokens[i]))
            i++;
        if (same_time_behind(text, &group) >= 0)
            return true;
    }
    return false;
}

size_t page_phrases(const struct page_text *text, struct page_span span,
                    struct page_phrase phrases[PHRASES_MOST])
{
    struct page_token tokens[TOKENS_MOST];
    size_t count = page_tokens(text, span, tokens);
    struct page_phrase before;
    bool found = tells_by_another(text, tokens, count) && find_before(text, span, &before);

    return phrases_behind(text, tokens, count, found ? &before : NULL, phrases);
}
