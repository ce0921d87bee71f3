/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/unit.h"
#include "output/amount.h"
#include "output/arrival.h"
#include "output/template.h"
#include "output/site/words.h"
#include "output/status.h"
#include "output/when.h"

#include "base/utf8.h"

#include <math.h>

/* One detail on its way: the label is written with the first text behind it. */
struct detail {
    struct buf *out;
    enum language language;
};

enum { LABEL = 26 }; /* columns */

static void label(const struct detail *detail, enum word name)
{
    const char *text = word(name, detail->language);

    buf_addf(detail->out, "  %s", text);
    for (size_t at = utf8_width(text); at < LABEL; at++)
        buf_add_char(detail->out, ' ');
    buf_add_text(detail->out, "  ");
}

static void continue_below(const struct detail *detail, const char *text)
{
    if (text != NULL && *text != '\0')
        buf_addf(detail->out, "  %*s  %s\n", LABEL, "", text);
}

static void put_latest(const struct detail *detail, const struct status_row *row)
{
    const struct observation *latest = row->judgement->latest;
    struct buf *out = detail->out;

    label(detail, WORD_NOW);
    if (latest == NULL) {
        buf_addf(out, "%s\n", word(row->target->kind == TARGET_MILESTONE ? WORD_NOT_DONE
                                                                         : WORD_NO_FIGURE,
                                   detail->language));
        return;
    }
    if (row->target->kind == TARGET_MILESTONE)
        buf_add_text(out, word(WORD_DONE, detail->language));
    status_latest(out, row, detail->language);
    buf_add_text(out, ", ");
    when_period(out, latest->period, detail->language);
    buf_add_char(out, '\n');
    if (row->latest == NULL)
        return;
    label(detail, WORD_PUBLISHED);
    when_day(out, latest->published, detail->language);
    if (row->latest->publisher != NULL)
        buf_addf(out, ", %s", row->latest->publisher);
    buf_add_char(out, '\n');
    continue_below(detail, row->latest->url);
}

static void put_goal(const struct detail *detail, const struct status_row *row)
{
    label(detail, WORD_GOAL);
    status_goal(detail->out, row, detail->language);
    if (row->target->kind != TARGET_MILESTONE)
        buf_add_text(detail->out, ", ");
    if (row->target->deadline == DATE_NONE)
        buf_add_text(detail->out, word(WORD_NO_DEADLINE, detail->language));
    else
        when_day(detail->out, row->target->deadline, detail->language);
    buf_add_char(detail->out, '\n');
}

static void put_amount(const struct detail *detail, enum word name, double value,
                       const char *unit)
{
    if (!isfinite(value))
        return;
    label(detail, name);
    amount_append_number(detail->out, value, unit, detail->language);
    buf_add_char(detail->out, '\n');
}

static void put_lag(const struct detail *detail, const struct judgement *judgement)
{
    double days = judgement->lag_days.value;
    struct buf span = BUF_EMPTY;

    if (!isfinite(days) || fabs(days) < 0.5)
        return;
    when_span(&span, days, detail->language);
    label(detail, WORD_LAG_DAYS);
    template_fill(detail->out, word(days > 0 ? WORD_LAG : WORD_LEAD, detail->language),
                  (struct blank[]){ { "span", buf_text(&span) }, { NULL, NULL } });
    buf_add_char(detail->out, '\n');
    buf_free(&span);
}

static void put_rate(const struct detail *detail, enum word name, double rate)
{
    if (!isfinite(rate))
        return;
    label(detail, name);
    amount_append_rate(detail->out, rate, detail->language);
    buf_add_char(detail->out, '\n');
}

static void put_change(const struct detail *detail, enum word name, double change,
                       const char *unit)
{
    if (!isfinite(change))
        return;
    label(detail, name);
    amount_append_change(detail->out, change, unit, detail->language);
    buf_add_char(detail->out, '\n');
}

static void put_yearly(const struct detail *detail, const struct status_row *row)
{
    const struct judgement *j = row->judgement;
    const char *unit = row->indicator->unit;
    bool open = judgement_is_open(j);

    if (judgement_by_rate(j, row->indicator)) {
        put_rate(detail, WORD_RATE_ACTUAL, j->actual_rate.value);
        put_rate(detail, WORD_RATE_REQUIRED, j->required_rate.value);
        put_rate(detail, WORD_RATE_REMAINING, open ? j->required_remaining_rate.value : NAN);
        return;
    }
    put_change(detail, WORD_CHANGE_ACTUAL, j->actual_change.value, unit);
    put_change(detail, WORD_CHANGE_REQUIRED, j->required_change.value, unit);
    put_change(detail, WORD_CHANGE_REMAINING, open ? j->required_remaining_change.value : NAN,
               unit);
}

static void put_verdict(const struct detail *detail, const struct status_row *row, bool colour)
{
    struct buf besides = BUF_EMPTY, bar = BUF_EMPTY;

    label(detail, WORD_VERDICT);
    status_verdict(detail->out, row->judgement->verdict, detail->language, colour);
    status_besides(&besides, row, detail->language);
    if (besides.length > 0)
        buf_addf(detail->out, " (%s)", buf_text(&besides));
    buf_add_char(detail->out, '\n');
    status_bar(&bar, row->judgement, detail->language);
    if (bar.length > 0) {
        label(detail, WORD_PROGRESS);
        buf_addf(detail->out, "%s\n", buf_text(&bar));
    }
    buf_free(&besides);
    buf_free(&bar);
}

static void put_arrival(const struct detail *detail, const struct judgement *judgement)
{
    struct buf bounds = BUF_EMPTY;

    if (judgement->kind == TARGET_MILESTONE)
        return;
    label(detail, WORD_ARRIVAL);
    arrival_words(detail->out, judgement, detail->language);
    if (arrival_is_projected(judgement))
        buf_addf(detail->out, ", %s",
                 word(judgement->by_trend ? WORD_BY_TREND : WORD_BY_PACE, detail->language));
    arrival_bounds(&bounds, judgement, detail->language);
    if (bounds.length > 0)
        buf_addf(detail->out, "; %s", buf_text(&bounds));
    buf_add_char(detail->out, '\n');
    buf_free(&bounds);
}

void status_detail(const struct status_row *row, enum language language, bool colour,
                   struct buf *out)
{
    const struct detail detail = { out, language };
    const struct judgement *j = row->judgement;

    buf_addf(out, "%s (%s)\n", target_title(row->target, row->indicator, language),
             row->target->id);
    put_verdict(&detail, row, colour);
    put_latest(&detail, row);
    put_goal(&detail, row);
    put_amount(&detail, WORD_SHOULD_BE, j->expected.value, row->indicator->unit);
    put_amount(&detail, WORD_GAP, j->gap.value,
               unit_of_difference(row->indicator->unit));
    put_lag(&detail, j);
    put_yearly(&detail, row);
    put_arrival(&detail, j);
    status_reasons(out, j, "  - ");
    buf_addf(out, "  headway explain %s\n", row->target->id);
}
