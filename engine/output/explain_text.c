/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/explain.h"

#include "output/amount.h"
#include "output/status.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static void add_day(struct buf *out, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    buf_add_text(out, text);
}

static void heading(struct buf *out, const char *text)
{
    buf_addf(out, "\n%s\n", text);
}

static void add_interval(struct buf *out, struct measure m, const char *unit)
{
    struct buf range = BUF_EMPTY;

    explain_range(&range, m, SHOWN_AMOUNT, unit, LANGUAGE_EN);
    if (range.length > 0)
        buf_addf(out, "  %s", buf_text(&range));
    buf_free(&range);
}

static void put_target(const struct explanation *e, struct buf *out)
{
    const struct target *target = e->target;

    buf_addf(out, "%s (%s)\n", target_title(target, e->indicator, LANGUAGE_EN), target->id);
    buf_add_text(out, "  goal       ");
    if (target->kind == TARGET_MILESTONE)
        buf_add_text(out, "the event");
    else if (target->kind == TARGET_DIRECTION)
        buf_add_text(out, target->direction > 0 ? "up" : "down");
    else
        amount_append(out, &target->goal, e->indicator->unit, LANGUAGE_EN);
    if (e->judgement->deadline != DATE_NONE) {
        buf_add_text(out, " by ");
        add_day(out, e->judgement->deadline);
    } else {
        buf_add_text(out, ", no deadline");
    }
    buf_addf(out, " (%s, %s)\n", target_kind_name(target->kind), direction_name(target->direction));
    buf_add_text(out, "  announced  ");
    add_day(out, target->announced);
    buf_addf(out, "%s%s\n", target->provenance.publisher ? ", " : "",
             target->provenance.publisher ? target->provenance.publisher : "");
    if (target->provenance.url)
        buf_addf(out, "             %s\n", target->provenance.url);
    if (e->replaced_by)
        buf_addf(out, "  replaced by %s\n", e->replaced_by->id);
    buf_add_text(out, "  judged as of ");
    add_day(out, e->judgement->as_of);
    buf_add_char(out, '\n');
}

static void put_origin(const struct ledger_entry *entry, struct buf *out)
{
    const struct provenance *from = &entry->figure.provenance;
    char hash[HASH_TEXT];

    buf_add_text(out, "             published ");
    add_day(out, entry->figure.observation.published);
    buf_addf(out, "%s%s%s\n", from->publisher ? ", " : "", from->publisher ? from->publisher : "",
             entry->figure.observation.provisional ? ", provisional" : "");
    if (from->url)
        buf_addf(out, "             %s%s%s\n", from->url, from->locator ? " at " : "",
                 from->locator ? from->locator : "");
    if (from->quote)
        buf_addf(out, "             \"%s\"\n", from->quote);
    if (from->document)
        buf_addf(out, "             document %s\n", from->document);
    hash_text(&entry->hash, hash);
    buf_addf(out, "             ledger row %lld, %s\n", (long long)entry->figure.observation.id,
             hash);
}

static void put_figure(const struct explanation *e, const char *role,
                       const struct observation *figure, struct measure value,
                       const struct ledger_entry *entry, struct buf *out)
{
    char period[PERIOD_TEXT];

    buf_addf(out, "  %-9s  ", role);
    if (figure && e->target->kind == TARGET_MILESTONE) {
        period_print(figure->period, period);
        buf_addf(out, "%s %s", value.value >= 1 ? "the event, on" : "not yet, on", period);
        value = (struct measure){ 0 };
    } else if (figure) {
        period_print(figure->period, period);
        amount_append(out, &figure->quantity, e->indicator->unit, LANGUAGE_EN);
        buf_addf(out, " for %s, which ended on ", period);
        add_day(out, figure->period.last);
    } else {
        explain_number(out, value.value, SHOWN_AMOUNT, e->indicator->unit, LANGUAGE_EN);
        buf_add_text(out, " as the target states it");
    }
    add_interval(out, value, e->indicator->unit);
    buf_add_char(out, '\n');
    if (entry)
        put_origin(entry, out);
    else if (figure && figure->rank < 0)
        buf_add_text(out, "             supposed, in no ledger\n");
    else if (figure && e->indicator->formula)
        buf_addf(out, "             computed: %s\n", e->indicator->formula);
}

static struct measure measure_unhedged(void)
{
    return (struct measure){ 0 };
}

static void put_figures(const struct explanation *e, struct buf *out)
{
    const struct judgement *j = e->judgement;
    bool summed = j->kind == TARGET_CUMULATIVE;
    struct measure latest = summed ? measure_unhedged() : j->latest_value;

    heading(out, "Figures");
    if (j->baseline_period.frequency != FREQUENCY_NONE && !summed)
        put_figure(e, "b", j->baseline, j->baseline_value, e->baseline, out);
    if (summed && j->latest) {
        buf_add_text(out, "  v          the sum of the window so far: ");
        explain_number(out, j->latest_value.value, SHOWN_AMOUNT, e->indicator->unit, LANGUAGE_EN);
        add_interval(out, j->latest_value, e->indicator->unit);
        buf_add_char(out, '\n');
    }
    if (j->latest)
        put_figure(e, summed ? "last" : "v", j->latest, latest, e->latest, out);
    else
        buf_add_text(out, "  none by that day\n");
    if (!isnan(j->goal.value) && j->goal.low < j->goal.high) {
        buf_add_text(out, "  T         ");
        add_interval(out, j->goal, e->indicator->unit);
        buf_add_char(out, '\n');
    }
}

static void put_steps(const struct explanation *e, struct buf *out)
{
    struct explain_step steps[EXPLAIN_STEPS];
    size_t count = explain_steps(e, LANGUAGE_EN, steps);
    struct buf path = BUF_EMPTY;

    if (count == 0)
        return;
    heading(out, "Computation");
    explain_path_text(&path, e->judgement, LANGUAGE_EN);
    if (path.length > 0)
        buf_addf(out, "  %-20s = %s\n", "path", buf_text(&path));
    for (size_t i = 0; i < count; i++) {
        buf_addf(out, "  %-20s = ", steps[i].name);
        explain_step_text(out, &steps[i], e->indicator->unit, LANGUAGE_EN);
        buf_add_char(out, '\n');
    }
    buf_free(&path);
}

static void put_arrival(const struct explanation *e, struct buf *out)
{
    const struct judgement *j = e->judgement;

    if (j->projected.day == DATE_NONE && j->projected.earliest == DATE_NONE)
        return;
    heading(out, "Arrival");
    if (j->projected.day != DATE_NONE) {
        buf_add_text(out, j->by_trend ? "  by the trend of all figures: "
                                      : "  if the pace between the two points continued: ");
        add_day(out, j->projected.day);
        buf_add_char(out, '\n');
    }
    if (j->by_trend && j->projected.earliest != DATE_NONE) {
        buf_add_text(out, "  four of five: from ");
        add_day(out, j->projected.earliest);
        if (j->projected.latest != DATE_NONE) {
            buf_add_text(out, " to ");
            add_day(out, j->projected.latest);
        } else {
            buf_add_text(out, " on, without an end");
        }
        buf_add_char(out, '\n');
    }
    if (j->by_trend && j->arrival_by_pace != DATE_NONE) {
        buf_add_text(out, "  by pace, t0 + (te - t0) / p: ");
        add_day(out, j->arrival_by_pace);
        buf_add_char(out, '\n');
    }
}

static void put_verdict(const struct explanation *e, struct buf *out)
{
    const struct judgement *j = e->judgement;
    struct explain_rule rules[EXPLAIN_RULES];
    size_t count = explain_rules(j, LANGUAGE_EN, rules);

    heading(out, j->certain ? "Rules, the first that holds decides"
                            : "Rules, at the worst end of the hedges");
    for (size_t i = 0; i < count; i++)
        buf_addf(out, "  %-3s  %s\n", rules[i].holds ? "yes" : "no", rules[i].rule);
    heading(out, "Verdict");
    buf_addf(out, "  %s", verdict_words(j->verdict, LANGUAGE_EN));
    if (!j->certain)
        buf_addf(out, " between %s and %s", verdict_words(j->verdict_low, LANGUAGE_EN),
                 verdict_words(j->verdict_high, LANGUAGE_EN));
    buf_addf(out, "; confidence %s (%zu %s%s%s)\n", confidence_name(j->confidence), j->points,
             j->points == 1 ? "point" : "points", j->notes & NOTE_HEDGED ? ", hedged" : "",
             j->notes & NOTE_PATH_UNDECLARED ? ", path not stated" : "");
    status_reasons(out, j, "  - ");
}

static void put_hedges(const struct explanation *e, struct buf *out)
{
    if (e->hedge_count == 0)
        return;
    heading(out, "Hedges");
    for (size_t i = 0; i < e->hedge_count; i++) {
        buf_add_text(out, "  ");
        explain_hedge_text(out, &e->hedges[i], e->indicator->unit, LANGUAGE_EN);
        buf_add_char(out, '\n');
    }
}

static void put_thresholds(const struct explanation *e, struct buf *out)
{
    if (e->threshold_count == 0)
        return;
    heading(out, "What would change it");
    for (size_t i = 0; i < e->threshold_count; i++) {
        buf_add_text(out, "  ");
        explain_threshold_text(out, &e->thresholds[i], e->judgement->direction,
                               e->indicator->unit, LANGUAGE_EN);
        buf_add_char(out, '\n');
    }
}

void explain_text(const struct explanation *explanation, struct buf *out)
{
    put_target(explanation, out);
    put_figures(explanation, out);
    put_steps(explanation, out);
    put_arrival(explanation, out);
    put_verdict(explanation, out);
    put_hedges(explanation, out);
    put_thresholds(explanation, out);
}
