/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a verdict was reached: every quantity of the judgement, in the order in which one follows
 * from the other, with the range that the hedges leave. */
#include "output/site/site.h"

#include "domain/unit.h"
#include "output/amount.h"
#include "output/when.h"
#include "output/status.h"

#include <math.h>

static void open_step(const struct page *page, enum word name)
{
    buf_addf(page->out, "<div><dt>%s</dt><dd>", word(name, page->language));
}

static void close_step(const struct page *page)
{
    buf_add_text(page->out, "</dd></div>\n");
}

enum scale { SCALE_UNIT, SCALE_SHARE, SCALE_RATE, SCALE_RATIO, SCALE_DAYS };

static void put_scaled(const struct page *page, double value, enum scale scale, const char *unit)
{
    struct buf text = BUF_EMPTY;

    if (scale == SCALE_DAYS)
        buf_addf(page->out, "%s", value < 0 ? "−" : "");
    if (scale == SCALE_DAYS)
        when_span(page->out, value, page->language);
    else if (scale == SCALE_RATIO)
        amount_append_number(&text, round(value * 1000) / 1000, "count", page->language);
    else if (scale == SCALE_UNIT)
        amount_append_number(&text, value, unit, page->language);
    else
        amount_append_number(&text, round(value * 1000) / 10, "percent", page->language);
    html_text(page->out, buf_text(&text));
    buf_free(&text);
}

/* A measure and, where the hedges leave a range, the range; not a word where there is none. */
static void step(const struct page *page, enum word name, const struct measure *measure,
                 enum scale scale, const char *unit)
{
    if (!isfinite(measure->value))
        return;
    open_step(page, name);
    put_scaled(page, measure->value, scale, unit);
    if (scale == SCALE_RATE)
        buf_addf(page->out, " %s", page->language == LANGUAGE_EN   ? "a year"
                                   : page->language == LANGUAGE_ZH ? "/年"
                                                                   : "im Jahr");
    if (isfinite(measure->low) && isfinite(measure->high) && measure->low < measure->high) {
        buf_add_text(page->out, " <span class=\"band\">(");
        put_scaled(page, measure->low, scale, unit);
        part_word(page, WORD_TO);
        put_scaled(page, measure->high, scale, unit);
        buf_add_text(page->out, ")</span>");
    }
    close_step(page);
}

static void put_known(const struct page *page, enum word name, const struct measure *value,
                      const struct observation *observation, struct period period,
                      const struct status_row *row, const struct provenance *from)
{
    if (period.frequency == FREQUENCY_NONE || row->target->kind == TARGET_MILESTONE)
        return;
    open_step(page, name);
    if (observation != NULL && row->target->kind != TARGET_CUMULATIVE)
        part_figure(page, &observation->quantity, row->indicator->unit);
    else
        part_number(page, value->value, row->indicator->unit);
    buf_add_text(page->out, ", ");
    part_period(page, period);
    if (from != NULL && observation != NULL) {
        buf_add_text(page->out, " · ");
        part_source(page, from);
        buf_add_text(page->out, ", ");
        part_day(page, observation->published);
    }
    close_step(page);
}

static void put_confidence(const struct page *page, const struct judgement *judgement)
{
    static const char *const words_of[CONFIDENCE_COUNT][LANGUAGE_COUNT] = {
        [CONFIDENCE_NONE] = { "none", "无", "keine" },
        [CONFIDENCE_VERY_LOW] = { "very low", "很低", "sehr gering" },
        [CONFIDENCE_LOW] = { "low", "低", "gering" },
        [CONFIDENCE_MEDIUM] = { "medium", "中", "mittel" },
        [CONFIDENCE_NORMAL] = { "normal", "正常", "normal" },
    };
    static const char *const figures[LANGUAGE_COUNT] = { "figures", "个数据", "Zahlen" };

    open_step(page, WORD_CONFIDENCE);
    buf_addf(page->out, "%s (%zu %s)", words_of[judgement->confidence][page->language],
             judgement->points, figures[page->language]);
    close_step(page);
}

static void put_goal(const struct page *page, const struct status_row *row)
{
    open_step(page, WORD_GOAL);
    if (row->target->kind != TARGET_MILESTONE && row->target->kind != TARGET_DIRECTION) {
        part_figure(page, &row->target->goal, row->indicator->unit);
        buf_add_text(page->out, ", ");
    }
    if (row->target->deadline == DATE_NONE)
        part_word(page, WORD_NO_DEADLINE);
    else
        part_day(page, row->target->deadline);
    close_step(page);
}

static void put_arrival(const struct page *page, const struct judgement *judgement)
{
    if (judgement->projected.day == DATE_NONE)
        return;
    open_step(page, WORD_PROJECTION);
    part_arrival(page, judgement);
    buf_addf(page->out, ", %s",
             word(judgement->by_trend ? WORD_BY_TREND : WORD_BY_PACE, page->language));
    close_step(page);
}

void explanation(const struct page *page, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    const char *unit = row->indicator->unit;
    struct measure elapsed = { judgement->elapsed, judgement->elapsed, judgement->elapsed };

    buf_addf(page->out, "<section id=\"explanation\"><h2>%s</h2>\n<dl class=\"steps\">\n",
             word(WORD_EXPLANATION, page->language));
    put_known(page, WORD_BASELINE, &judgement->baseline_value, judgement->baseline,
              judgement->baseline_period, row, row->baseline);
    put_goal(page, row);
    if (judgement->latest != NULL)
        put_known(page, WORD_LATEST, &judgement->latest_value, judgement->latest,
                  judgement->latest->period, row, row->latest);
    step(page, WORD_ELAPSED, &elapsed, SCALE_SHARE, NULL);
    if (isfinite(judgement->expected.value)) {
        open_step(page, WORD_PATH);
        buf_add_text(page->out, sentence_path(judgement->path, page->language));
        close_step(page);
    }
    step(page, WORD_EXPECTED, &judgement->expected, SCALE_UNIT, unit);
    step(page, WORD_GAP, &judgement->gap, SCALE_UNIT, unit_of_difference(unit));
    step(page, WORD_ATTAINED, &judgement->attained, SCALE_SHARE, NULL);
    step(page, WORD_PACE, &judgement->pace, SCALE_RATIO, NULL);
    step(page, WORD_LAG_DAYS, &judgement->lag_days, SCALE_DAYS, NULL);
    step(page, WORD_HEADROOM, &judgement->worst, SCALE_UNIT, unit);
    step(page, WORD_RATE_ACTUAL, &judgement->actual_rate, SCALE_RATE, NULL);
    step(page, WORD_RATE_REQUIRED, &judgement->required_rate, SCALE_RATE, NULL);
    step(page, WORD_RATE_REMAINING, &judgement->required_remaining_rate, SCALE_RATE, NULL);
    put_arrival(page, judgement);
    open_step(page, WORD_VERDICT);
    part_verdict(page, judgement);
    close_step(page);
    put_confidence(page, judgement);
    buf_add_text(page->out, "</dl></section>\n");
}
