/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the verdict was reached, as a person would write it on paper and as `headway explain` prints
 * it: the figures, each formula with its numbers, the rules in their order, what the hedges decide
 * and what would change it. */
#include "output/site/site.h"

#include "output/amount.h"
#include "output/arrival.h"
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

/* The ends that the hedges leave. */
static void put_range(const struct page *page, const struct measure *value, const char *unit)
{
    struct buf range = BUF_EMPTY;

    explain_range(&range, *value, SHOWN_AMOUNT, unit, page->language);
    if (range.length > 0) {
        buf_add_char(page->out, ' ');
        html_element(page->out, "span", "band", buf_text(&range));
    }
    buf_free(&range);
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
    put_range(page, value, row->indicator->unit);
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
    static const char *const one[LANGUAGE_COUNT] = { "figure", "个数据", "Zahl" };

    open_step(page, WORD_CONFIDENCE);
    buf_addf(page->out, "%s (%zu %s)", words_of[judgement->confidence][page->language],
             judgement->points, (judgement->points == 1 ? one : figures)[page->language]);
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
    if (!arrival_is_projected(judgement))
        return;
    open_step(page, WORD_PROJECTION);
    part_arrival(page, judgement);
    buf_addf(page->out, ", %s",
             word(judgement->by_trend ? WORD_BY_TREND : WORD_BY_PACE, page->language));
    close_step(page);
}

/* The symbols of the formulas, with their values. */
static void put_symbols(const struct page *page, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;

    buf_add_text(page->out, "<dl class=\"steps\">\n");
    put_known(page, WORD_BASELINE, &judgement->baseline_value, judgement->baseline,
              judgement->baseline_period, row, row->baseline);
    if (judgement->latest != NULL)
        put_known(page, WORD_LATEST, &judgement->latest_value, judgement->latest,
                  judgement->latest->period, row, row->latest);
    put_goal(page, row);
    put_arrival(page, judgement);
    if (row->target->kind != TARGET_MILESTONE) /* that something happened is no estimate */
        put_confidence(page, judgement);
    buf_add_text(page->out, "</dl>\n");
}

static void put_formula(const struct page *page, const char *name, const char *text)
{
    buf_add_text(page->out, "<li>");
    html_element(page->out, "b", NULL, name);
    buf_add_char(page->out, ' ');
    html_element(page->out, "span", "formula", text);
    buf_add_text(page->out, "</li>\n");
}

static void put_computation(const struct page *page, const struct explanation *explanation)
{
    struct explain_step steps[EXPLAIN_STEPS];
    size_t count = explain_steps(explanation, page->language, steps);
    struct buf text = BUF_EMPTY;

    if (count == 0)
        return;
    html_element(page->out, "h3", NULL, word(WORD_COMPUTATION, page->language));
    html_element(page->out, "p", "note", word(WORD_SYMBOLS, page->language));
    buf_add_text(page->out, "<ol class=\"computation\">\n");
    explain_path_text(&text, explanation->judgement, page->language);
    if (text.length > 0)
        put_formula(page, word(WORD_PATH, page->language), buf_text(&text));
    for (size_t i = 0; i < count; i++) {
        buf_clear(&text);
        explain_step_text(&text, &steps[i], explanation->indicator->unit, page->language);
        put_formula(page, steps[i].name, buf_text(&text));
    }
    buf_add_text(page->out, "</ol>\n");
    buf_free(&text);
}

static void put_rules(const struct page *page, const struct judgement *judgement)
{
    struct explain_rule rules[EXPLAIN_RULES];
    size_t count = explain_rules(judgement, page->language, rules);

    html_element(page->out, "h3", NULL,
                 word(judgement->certain ? WORD_RULES : WORD_RULES_WORST, page->language));
    buf_add_text(page->out, "<ol class=\"rules\">\n");
    for (size_t i = 0; i < count; i++) {
        buf_addf(page->out, "<li%s><b>%s</b> ", rules[i].holds ? " class=\"holds\"" : "",
                 word(rules[i].holds ? WORD_YES : WORD_NO, page->language));
        html_element(page->out, "span", NULL, rules[i].rule);
        buf_add_text(page->out, "</li>\n");
    }
    buf_add_text(page->out, "</ol>\n<p>");
    part_verdict(page, judgement);
    buf_add_text(page->out, "</p>\n");
}

static void put_hedges(const struct page *page, const struct explanation *explanation)
{
    struct buf text = BUF_EMPTY;

    if (explanation->hedge_count == 0)
        return;
    html_element(page->out, "h3", NULL, word(WORD_HEDGES, page->language));
    buf_add_text(page->out, "<ul>\n");
    for (size_t i = 0; i < explanation->hedge_count; i++) {
        buf_clear(&text);
        explain_hedge_text(&text, &explanation->hedges[i], explanation->indicator->unit,
                           page->language);
        html_element(page->out, "li", NULL, buf_text(&text));
    }
    buf_add_text(page->out, "</ul>\n");
    buf_free(&text);
}

static void put_thresholds(const struct page *page, const struct explanation *explanation)
{
    struct buf text = BUF_EMPTY;

    if (explanation->threshold_count == 0)
        return;
    html_element(page->out, "h3", NULL, word(WORD_WOULD_CHANGE, page->language));
    buf_add_text(page->out, "<ul>\n");
    for (size_t i = 0; i < explanation->threshold_count; i++) {
        buf_clear(&text);
        explain_threshold_text(&text, &explanation->thresholds[i],
                               explanation->judgement->direction, explanation->indicator->unit,
                               page->language);
        html_element(page->out, "li", NULL, buf_text(&text));
    }
    buf_add_text(page->out, "</ul>\n");
    buf_free(&text);
}

void part_explanation(const struct page *page, const struct status_row *row,
                      const struct explanation *explanation)
{
    buf_addf(page->out, "<section id=\"explanation\"><h2>%s</h2>\n",
             word(WORD_EXPLANATION, page->language));
    put_symbols(page, row);
    put_computation(page, explanation);
    put_rules(page, row->judgement);
    put_hedges(page, explanation);
    put_thresholds(page, explanation);
    buf_add_text(page->out, "</section>\n");
}
