/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A judgement in words, in the language of the page: where it stands, where it should be, what
 * that is in time, and when it will arrive. */
#include "output/site/site.h"

#include "domain/unit.h"
#include "output/amount.h"
#include "output/when.h"
#include "output/status.h"

#include <math.h>

enum { BLANK_LATEST, BLANK_PERIOD, BLANK_WHEN, BLANK_EXPECTED, BLANK_GOAL, BLANK_DEADLINE,
       BLANK_GAP, BLANK_COUNT };

/* The blanks that the first sentences share, escaped. */
struct filling {
    struct buf text[BLANK_COUNT];
    struct blank blanks[BLANK_COUNT + 1];
};

static void escape_into(struct buf *to, struct buf *plain)
{
    html_text(to, buf_text(plain));
    buf_clear(plain);
}

static void fill(struct filling *filling, const struct page *page, const struct status_row *row)
{
    static const char *const names[BLANK_COUNT] = { "latest", "period",   "when", "expected",
                                                    "goal",   "deadline", "gap" };
    const struct judgement *judgement = row->judgement;
    const char *unit = row->indicator->unit;
    struct buf plain = BUF_EMPTY;

    *filling = (struct filling){ 0 };
    if (judgement->latest != NULL) {
        if (row->target->kind == TARGET_CUMULATIVE)
            amount_append_number(&plain, judgement->latest_value.value, unit, page->language);
        else
            amount_append(&plain, &judgement->latest->quantity, unit, page->language);
        escape_into(&filling->text[BLANK_LATEST], &plain);
        when_period(&filling->text[BLANK_PERIOD], judgement->latest->period, page->language);
        buf_addf(&filling->text[BLANK_WHEN], "%s %s", /* of English alone */
                 judgement->latest->period.frequency == FREQUENCY_DAY ? "on" : "in",
                 buf_text(&filling->text[BLANK_PERIOD]));
    }
    amount_append_number(&plain, judgement->expected.value, unit, page->language);
    escape_into(&filling->text[BLANK_EXPECTED], &plain);
    if (row->target->goal.has_value || row->target->goal.has_low)
        amount_append(&plain, &row->target->goal, unit, page->language);
    escape_into(&filling->text[BLANK_GOAL], &plain);
    when_day(&filling->text[BLANK_DEADLINE], row->target->deadline, page->language);
    amount_append_number(&plain, fabs(judgement->gap.value), unit_of_difference(unit),
                         page->language);
    escape_into(&filling->text[BLANK_GAP], &plain);
    buf_free(&plain);
    for (size_t i = 0; i < BLANK_COUNT; i++)
        filling->blanks[i] = (struct blank){ names[i], buf_text(&filling->text[i]) };
}

static void release(struct filling *filling)
{
    for (size_t i = 0; i < BLANK_COUNT; i++)
        buf_free(&filling->text[i]);
}

static void say(const struct page *page, enum word which, const struct blank *blanks)
{
    template_fill(page->out, word(which, page->language), blanks);
    if (page->language != LANGUAGE_ZH)
        buf_add_char(page->out, ' ');
}

static void say_span(const struct page *page, enum word which, double days)
{
    struct buf span = BUF_EMPTY;

    when_span(&span, days, page->language);
    say(page, which, (struct blank[]){ { "span", buf_text(&span) }, { NULL, NULL } });
    buf_free(&span);
}

static void say_position(const struct page *page, const struct judgement *judgement,
                         const struct filling *filling)
{
    double gap = judgement->gap.value, lag = judgement->lag_days.value;

    say(page, WORD_SAYS, filling->blanks);
    if (isfinite(gap) && gap != 0)
        say(page, gap < 0 ? WORD_SAYS_SHORT : WORD_SAYS_MORE, filling->blanks);
    if (isfinite(lag) && fabs(lag) >= 1)
        say_span(page, lag > 0 ? WORD_SAYS_LAG : WORD_SAYS_LEAD, lag);
}

static void say_day(const struct page *page, enum word which, date day)
{
    struct buf text = BUF_EMPTY;

    when_day(&text, day, page->language);
    template_fill(page->out, word(which, page->language),
                  (struct blank[]){ { "day", buf_text(&text) }, { NULL, NULL } });
    buf_free(&text);
}

static void say_arrival(const struct page *page, const struct judgement *judgement)
{
    date day = judgement->projected.day, deadline = judgement->deadline;

    if (day == DATE_NONE)
        return;
    if (day <= judgement->as_of) {
        say_day(page, judgement->by_trend ? WORD_SAYS_TREND_PAST : WORD_SAYS_PACE_PAST, day);
        buf_add_text(page->out, page->language == LANGUAGE_ZH ? "" : " ");
        return;
    }
    say_day(page, judgement->by_trend ? WORD_SAYS_TREND : WORD_SAYS_PACE, day);
    if (deadline != DATE_NONE && day != deadline)
        say_span(page, day > deadline ? WORD_SAYS_LATE : WORD_SAYS_EARLY, day - deadline);
    else
        buf_add_text(page->out, page->language == LANGUAGE_ZH ? "。" : ". ");
}

/* By a rate of growth or by so much a year, as the path goes. */
static void say_remaining(const struct page *page, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    double rate = judgement->required_remaining_rate.value;
    double change = judgement->required_remaining_change.value;
    bool by_rate = judgement_by_rate(judgement, row->indicator);
    struct buf text = BUF_EMPTY;

    if (!isfinite(by_rate ? rate : change) || judgement->verdict == VERDICT_ACHIEVED ||
        !judgement_is_open(judgement))
        return;
    if (by_rate)
        amount_append_number(&text, rate * 100, "percent", page->language);
    else
        amount_append_number(&text, fabs(change), unit_of_difference(row->indicator->unit),
                             page->language);
    say(page,
        by_rate      ? WORD_SAYS_REMAINING
        : change > 0 ? WORD_SAYS_REMAINING_MORE
                     : WORD_SAYS_REMAINING_LESS,
        (struct blank[]){ { by_rate ? "rate" : "change", buf_text(&text) }, { NULL, NULL } });
    buf_free(&text);
}

static void say_both(const struct page *page, const struct judgement *judgement)
{
    if (judgement->verdict == VERDICT_UNDETERMINED)
        say(page, WORD_SAYS_BETWEEN,
            (struct blank[]){
                { "low", verdict_words(judgement->verdict_low, page->language) },
                { "high", verdict_words(judgement->verdict_high, page->language) },
                { NULL, NULL } });
}

static enum word first_sentence(const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;

    if (row->target->kind == TARGET_MILESTONE)
        return judgement->latest ? WORD_SAYS_EVENT_DONE : WORD_SAYS_EVENT_OPEN;
    if (judgement->latest == NULL)
        return WORD_SAYS_NOTHING;
    if (row->target->kind == TARGET_KEEP)
        return WORD_SAYS_KEEP;
    if (judgement->verdict == VERDICT_ACHIEVED)
        return WORD_SAYS_ACHIEVED;
    if (judgement->verdict == VERDICT_MISSED)
        return WORD_SAYS_MISSED;
    if (judgement->verdict == VERDICT_OUTCOME_UNKNOWN)
        return WORD_SAYS_UNKNOWN;
    if (judgement->verdict == VERDICT_BASELINE_ONLY)
        return WORD_SAYS_ONE;
    return WORD_SAYS;
}

/* A sentence may begin with a word of a figure: "über 450 Mrd. Yuan". ASCII, and Latin-1 as the
 * second byte of its UTF-8. */
static void capitalize(char *text)
{
    unsigned char *at = (unsigned char *)text;

    if (at[0] >= 'a' && at[0] <= 'z')
        at[0] -= 'a' - 'A';
    else if (at[0] == 0xc3 && at[1] >= 0xa0 && at[1] != 0xb7)
        at[1] -= 0x20;
}

void sentence_verdict(const struct page *page, const struct status_row *row)
{
    enum word first = first_sentence(row);
    size_t start = page->out->length;
    struct filling filling;

    fill(&filling, page, row);
    if (first != WORD_SAYS) {
        say(page, first, filling.blanks);
        if (first == WORD_SAYS_ONE)
            say_remaining(page, row);
    } else if (isfinite(row->judgement->expected.value)) {
        say_position(page, row->judgement, &filling);
        say_both(page, row->judgement);
        say_arrival(page, row->judgement);
        say_remaining(page, row);
    } else {
        buf_addf(page->out, "%s (%s). ", filling.blanks[BLANK_LATEST].text,
                 filling.blanks[BLANK_PERIOD].text);
    }
    if (page->out->length > start)
        capitalize(page->out->bytes + start);
    release(&filling);
}
