/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/explain.h"

#include "base/utf8.h"
#include "output/amount.h"
#include "output/explain_phrases.h"
#include "output/notes.h"
#include "output/status.h"
#include "output/template.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* An explanation on its way into words. */
struct telling {
    const struct explanation *of;
    enum language language;
    struct buf *out;
};

static const char indent[] = "             ";

static const char *say(const struct telling *t, enum phrase phrase)
{
    return explain_phrase(phrase, t->language);
}

static void add(const struct telling *t, enum phrase phrase)
{
    buf_add_text(t->out, say(t, phrase));
}

/* The phrase with its one blank, whatever that is called. */
static void add_with(const struct telling *t, enum phrase phrase, const char *text)
{
    const char *sentence = say(t, phrase), *open = strchr(sentence, '{');
    const char *close = open ? strchr(open, '}') : NULL;

    if (close == NULL) {
        buf_add_text(t->out, sentence);
        return;
    }
    buf_add(t->out, sentence, (size_t)(open - sentence));
    buf_add_text(t->out, text);
    buf_add_text(t->out, close + 1);
}

static void add_with_day(const struct telling *t, enum phrase phrase, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    add_with(t, phrase, text);
}

static void heading(const struct telling *t, enum phrase phrase)
{
    buf_addf(t->out, "\n%s\n", say(t, phrase));
}

static void add_interval(const struct telling *t, struct measure m)
{
    struct buf range = BUF_EMPTY;

    explain_range(&range, m, SHOWN_AMOUNT, t->of->indicator->unit, t->language);
    if (range.length > 0)
        buf_addf(t->out, "  %s", buf_text(&range));
    buf_free(&range);
}

static void put_goal(const struct telling *t)
{
    const struct target *target = t->of->target;
    struct buf *out = t->out;

    buf_add_text(out, "  ");
    add(t, PHRASE_GOAL);
    if (target->kind == TARGET_MILESTONE)
        add(t, PHRASE_THE_EVENT);
    else if (target->kind == TARGET_DIRECTION)
        add(t, target->direction > 0 ? PHRASE_UP : PHRASE_DOWN);
    else
        amount_append(out, &target->goal, t->of->indicator->unit, t->language);
    if (t->of->judgement->deadline != DATE_NONE)
        add_with_day(t, PHRASE_BY, t->of->judgement->deadline);
    else
        add(t, PHRASE_NO_DEADLINE);
    buf_addf(out, " (%s, %s)\n", explain_kind(target->kind, t->language),
             explain_direction(target->direction, t->language));
}

static void put_target(const struct telling *t)
{
    const struct explanation *e = t->of;
    const struct target *target = e->target;
    struct buf *out = t->out;
    char day[DATE_TEXT];

    buf_addf(out, "%s (%s)\n", target_title(target, e->indicator, t->language), target->id);
    put_goal(t);
    date_print(target->announced, day);
    buf_addf(out, "  %s%s%s%s\n", say(t, PHRASE_ANNOUNCED), day,
             target->provenance.publisher ? ", " : "",
             target->provenance.publisher ? target->provenance.publisher : "");
    if (target->provenance.url)
        buf_addf(out, "%s%s\n", indent, target->provenance.url);
    if (e->replaced_by) {
        buf_add_text(out, "  ");
        add_with(t, PHRASE_REPLACED, e->replaced_by->id);
        buf_add_char(out, '\n');
    }
    buf_add_text(out, "  ");
    add_with_day(t, PHRASE_AS_OF, e->judgement->as_of);
    buf_add_char(out, '\n');
}

/* --- figures ---------------------------------------------------------------------------------*/

static void put_origin(const struct telling *t, const struct ledger_entry *entry)
{
    const struct provenance *from = &entry->figure.provenance;
    struct buf *out = t->out;
    char hash[HASH_TEXT], row[24];

    buf_add_text(out, indent);
    add_with_day(t, PHRASE_PUBLISHED, entry->figure.observation.published);
    buf_addf(out, "%s%s%s\n", from->publisher ? ", " : "", from->publisher ? from->publisher : "",
             entry->figure.observation.provisional ? say(t, PHRASE_PROVISIONAL) : "");
    if (from->url)
        buf_addf(out, "%s%s%s%s\n", indent, from->url, from->locator ? say(t, PHRASE_AT) : "",
                 from->locator ? from->locator : "");
    if (from->quote)
        buf_addf(out, "%s\"%s\"\n", indent, from->quote);
    if (from->document) {
        buf_add_text(out, indent);
        add_with(t, PHRASE_DOCUMENT, from->document);
        buf_add_char(out, '\n');
    }
    hash_text(&entry->hash, hash);
    snprintf(row, sizeof row, "%lld", (long long)entry->figure.observation.id);
    buf_add_text(out, indent);
    add_with(t, PHRASE_ROW, row);
    buf_addf(out, ", %s\n", hash);
}

static void put_amount(const struct telling *t, const struct observation *figure)
{
    struct buf amount = BUF_EMPTY;
    char period[PERIOD_TEXT], day[DATE_TEXT];

    amount_append(&amount, &figure->quantity, t->of->indicator->unit, t->language);
    period_print(figure->period, period);
    date_print(figure->period.last, day);
    template_fill(t->out, say(t, PHRASE_FIGURE),
                  (struct blank[]){ { "figure", buf_text(&amount) },
                                    { "period", period },
                                    { "day", day },
                                    { NULL, NULL } });
    buf_free(&amount);
}

static void put_figure(const struct telling *t, const char *role,
                       const struct observation *figure, struct measure value,
                       const struct ledger_entry *entry)
{
    const struct explanation *e = t->of;
    char period[PERIOD_TEXT];

    buf_addf(t->out, "  %-9s  ", role);
    if (figure && e->indicator->nature == NATURE_EVENT) {
        period_print(figure->period, period);
        add_with(t, value.value >= 1 ? PHRASE_HAPPENED : PHRASE_NOT_YET, period);
        value = (struct measure){ 0 };
    } else if (figure) {
        put_amount(t, figure);
    } else {
        explain_number(t->out, value.value, SHOWN_AMOUNT, e->indicator->unit, t->language);
        add(t, PHRASE_STATED);
    }
    add_interval(t, value);
    buf_add_char(t->out, '\n');
    if (entry) {
        put_origin(t, entry);
    } else if (figure && (figure->rank < 0 || e->indicator->formula)) {
        buf_add_text(t->out, indent);
        add_with(t, figure->rank < 0 ? PHRASE_SUPPOSED : PHRASE_COMPUTED, e->indicator->formula);
        buf_add_char(t->out, '\n');
    }
}

static void put_figures(const struct telling *t)
{
    const struct explanation *e = t->of;
    const struct judgement *j = e->judgement;
    bool summed = j->kind == TARGET_CUMULATIVE;
    struct measure latest = j->latest_value;
    struct buf *out = t->out;

    if (summed)
        latest = (struct measure){ 0 }; /* the sum has the hedges */
    heading(t, PHRASE_FIGURES);
    if (j->baseline_period.frequency != FREQUENCY_NONE && !summed)
        put_figure(t, "b", j->baseline, j->baseline_value, e->baseline);
    if (summed && j->latest) {
        buf_addf(out, "  v          %s", say(t, PHRASE_SUM));
        explain_number(out, j->latest_value.value, SHOWN_AMOUNT, e->indicator->unit, t->language);
        add_interval(t, j->latest_value);
        buf_add_char(out, '\n');
    }
    if (j->latest)
        put_figure(t, summed ? say(t, PHRASE_LAST) : "v", j->latest, latest, e->latest);
    else
        buf_addf(out, "  %s\n", say(t, PHRASE_NONE));
    if (!isnan(j->goal.value) && j->goal.low < j->goal.high) {
        buf_add_text(out, "  T         ");
        add_interval(t, j->goal);
        buf_add_char(out, '\n');
    }
}

/* --- computation, arrival, verdict -----------------------------------------------------------*/

/* As wide as the others on a terminal. */
static void put_wide(const struct telling *t, const char *text, size_t width)
{
    size_t own = utf8_width(text);

    buf_addf(t->out, "  %s%*s", text, own < width ? (int)(width - own) : 0, "");
}

static void put_name(const struct telling *t, const char *name)
{
    put_wide(t, name, 20);
    buf_add_text(t->out, " = ");
}

static void put_steps(const struct telling *t)
{
    const struct explanation *e = t->of;
    struct explain_step steps[EXPLAIN_STEPS];
    size_t count = explain_steps(e, t->language, steps);
    struct buf path = BUF_EMPTY;

    if (count == 0)
        return;
    heading(t, PHRASE_COMPUTATION);
    explain_path_text(&path, e->judgement, t->language);
    if (path.length > 0) {
        put_name(t, say(t, PHRASE_PATH));
        buf_addf(t->out, "%s\n", buf_text(&path));
    }
    for (size_t i = 0; i < count; i++) {
        put_name(t, steps[i].name);
        explain_step_text(t->out, &steps[i], e->indicator->unit, t->language);
        buf_add_char(t->out, '\n');
    }
    buf_free(&path);
}

static void put_line_with_day(const struct telling *t, enum phrase phrase, date day)
{
    buf_add_text(t->out, "  ");
    add_with_day(t, phrase, day);
    buf_add_char(t->out, '\n');
}

static void put_four_of_five(const struct telling *t)
{
    const struct judgement *j = t->of->judgement;
    char earliest[DATE_TEXT], latest[DATE_TEXT] = "";
    bool open = j->projected.latest == DATE_NONE;

    date_print(j->projected.earliest, earliest);
    if (!open)
        date_print(j->projected.latest, latest);
    buf_add_text(t->out, "  ");
    template_fill(t->out, say(t, open ? PHRASE_FOUR_OF_FIVE_OPEN : PHRASE_FOUR_OF_FIVE),
                  (struct blank[]){ { "earliest", earliest },
                                    { "latest", latest },
                                    { NULL, NULL } });
    buf_add_char(t->out, '\n');
}

static void put_arrival(const struct telling *t)
{
    const struct judgement *j = t->of->judgement;

    if (j->projected.day == DATE_NONE && j->projected.earliest == DATE_NONE)
        return;
    heading(t, PHRASE_ARRIVAL);
    if (j->projected.day != DATE_NONE)
        put_line_with_day(t, j->by_trend ? PHRASE_BY_TREND : PHRASE_BY_PACE, j->projected.day);
    if (j->by_trend && j->projected.earliest != DATE_NONE)
        put_four_of_five(t);
    if (j->by_trend && j->arrival_by_pace != DATE_NONE)
        put_line_with_day(t, PHRASE_BY_PACE_TOO, j->arrival_by_pace);
}

/* In English as `status` words them. */
static void put_reasons(const struct telling *t)
{
    struct buf text = BUF_EMPTY;
    char *rest, *line;

    if (t->language == LANGUAGE_EN) {
        status_reasons(t->out, t->of->judgement, "  - ");
        return;
    }
    notes_text(&text, t->of->judgement, t->language);
    for (rest = text.bytes; rest != NULL && (line = strsep(&rest, "\n")) != NULL && *line;)
        buf_addf(t->out, "  - %s\n", line);
    buf_free(&text);
}

static void put_confidence(const struct telling *t)
{
    const struct judgement *j = t->of->judgement;
    struct buf points = BUF_EMPTY;
    struct telling aside = { t->of, t->language, &points };
    char number[24];

    snprintf(number, sizeof number, "%zu", j->points);
    add_with(&aside, j->points == 1 ? PHRASE_POINT : PHRASE_POINTS, number);
    if (j->notes & NOTE_HEDGED)
        add(&aside, PHRASE_HEDGED);
    if (j->notes & NOTE_PATH_UNDECLARED)
        add(&aside, PHRASE_PATH_NOT_STATED);
    template_fill(t->out, say(t, PHRASE_CONFIDENCE),
                  (struct blank[]){
                      { "level", explain_confidence(j->confidence, t->language) },
                      { "count", buf_text(&points) },
                      { NULL, NULL } });
    buf_free(&points);
}

static void put_verdict(const struct telling *t)
{
    const struct judgement *j = t->of->judgement;
    struct explain_rule rules[EXPLAIN_RULES];
    size_t count = explain_rules(j, t->language, rules);
    size_t yes = utf8_width(say(t, PHRASE_YES)), no = utf8_width(say(t, PHRASE_NO));
    size_t wide = yes > no ? yes : no;

    heading(t, j->certain ? PHRASE_RULES : PHRASE_RULES_WORST);
    for (size_t i = 0; i < count; i++) {
        put_wide(t, say(t, rules[i].holds ? PHRASE_YES : PHRASE_NO), wide);
        buf_addf(t->out, "  %s\n", rules[i].rule);
    }
    heading(t, PHRASE_VERDICT);
    buf_addf(t->out, "  %s", verdict_words(j->verdict, t->language));
    if (!j->certain)
        template_fill(t->out, say(t, PHRASE_BETWEEN),
                      (struct blank[]){
                          { "low", verdict_words(j->verdict_low, t->language) },
                          { "high", verdict_words(j->verdict_high, t->language) },
                          { NULL, NULL } });
    put_confidence(t);
    buf_add_char(t->out, '\n');
    put_reasons(t);
}

static void put_hedges(const struct telling *t)
{
    const struct explanation *e = t->of;

    if (e->hedge_count == 0)
        return;
    heading(t, PHRASE_HEDGES);
    for (size_t i = 0; i < e->hedge_count; i++) {
        buf_add_text(t->out, "  ");
        explain_hedge_text(t->out, &e->hedges[i], e->indicator->unit, t->language);
        buf_add_char(t->out, '\n');
    }
}

static void put_thresholds(const struct telling *t)
{
    const struct explanation *e = t->of;

    if (e->threshold_count == 0)
        return;
    heading(t, PHRASE_WOULD_CHANGE);
    for (size_t i = 0; i < e->threshold_count; i++) {
        buf_add_text(t->out, "  ");
        explain_threshold_text(t->out, &e->thresholds[i], e->judgement->direction,
                               e->indicator->unit, t->language);
        buf_add_char(t->out, '\n');
    }
}

static void put_untargeted(const struct telling *t)
{
    const struct explanation *e = t->of;
    char day[DATE_TEXT] = "";

    buf_addf(t->out, "%s (%s)\n  ", language_pick(e->indicator->title, t->language),
             e->indicator->id);
    if (e->awaited)
        date_print(e->awaited->announced, day);
    template_fill(t->out, say(t, e->awaited ? PHRASE_AWAITED : PHRASE_UNTARGETED),
                  (struct blank[]){ { "id", e->awaited ? e->awaited->id : "" },
                                    { "day", day },
                                    { NULL, NULL } });
    buf_add_text(t->out, "\n  ");
    add_with_day(t, PHRASE_STAND, e->as_of);
    buf_add_char(t->out, '\n');
    heading(t, PHRASE_FIGURES);
    if (e->last)
        put_figure(t, say(t, PHRASE_LAST), e->last,
                   measure_told(&e->last->quantity, quantity_interval(&e->last->quantity, NULL)),
                   e->latest);
    else
        buf_addf(t->out, "  %s\n", say(t, PHRASE_NONE));
}

void explain_text(const struct explanation *explanation, enum language language, struct buf *out)
{
    const struct telling telling = { explanation, language, out };

    if (explanation->target == NULL) {
        put_untargeted(&telling);
        return;
    }
    put_target(&telling);
    put_figures(&telling);
    put_steps(&telling);
    put_arrival(&telling);
    put_verdict(&telling);
    put_hedges(&telling);
    put_thresholds(&telling);
}
