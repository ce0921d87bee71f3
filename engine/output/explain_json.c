/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/explain.h"

#include "output/figure_fields.h"
#include "output/json_domain.h"
#include "output/status.h"

#include <math.h>

static void put_measure(struct json_writer *json, struct measure measure)
{
    json_number(json, "value", measure.value);
    json_number(json, "low", measure.low);
    json_number(json, "high", measure.high);
}

static void put_figure(struct json_writer *json, const char *key, const struct ledger_entry *entry)
{
    if (!entry) {
        json_null(json, key);
        return;
    }
    json_open(json, key, '{');
    figure_json(json, entry, true);
    json_close(json, '}');
}

static void put_steps(struct json_writer *json, const struct explanation *e)
{
    struct explain_step steps[EXPLAIN_STEPS];
    size_t count = explain_steps(e, LANGUAGE_EN, steps);

    json_open(json, "steps", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "name", steps[i].name);
        json_text(json, "formula", steps[i].formula);
        json_text(json, "numbers", steps[i].numbers[0] ? steps[i].numbers : NULL);
        put_measure(json, steps[i].result);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_rules(struct json_writer *json, const struct judgement *judgement)
{
    struct explain_rule rules[EXPLAIN_RULES];
    size_t count = explain_rules(judgement, LANGUAGE_EN, rules);

    json_open(json, "rules", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "rule", rules[i].rule);
        json_bool(json, "holds", rules[i].holds);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static const char *const parts[EXPLAIN_PART_COUNT] = {
    [EXPLAIN_LATEST] = "latest figure",
    [EXPLAIN_BASELINE] = "baseline",
    [EXPLAIN_GOAL] = "goal",
};

static void put_hedges(struct json_writer *json, const struct explanation *e)
{
    json_open(json, "hedges", '[');
    for (size_t i = 0; i < e->hedge_count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "of", parts[e->hedges[i].of]);
        put_measure(json, e->hedges[i].value);
        json_text(json, "verdict_at_low", verdict_name(e->hedges[i].low));
        json_text(json, "verdict_at_high", verdict_name(e->hedges[i].high));
        json_close(json, '}');
    }
    json_close(json, ']');
    json_open(json, "would_change", '[');
    for (size_t i = 0; i < e->threshold_count; i++) {
        char period[PERIOD_TEXT];

        period_print(e->thresholds[i].period, period);
        json_open(json, NULL, '{');
        json_text(json, "verdict", verdict_name(e->thresholds[i].verdict));
        json_number(json, "from", e->thresholds[i].value);
        json_text(json, "period", period);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_verdict(struct json_writer *json, const struct judgement *j)
{
    struct buf reason = BUF_EMPTY;

    judgement_reason(j, &reason);
    json_open(json, "projected", '{');
    json_date(json, "date", j->projected.day);
    json_date(json, "earliest", j->projected.earliest);
    json_date(json, "latest", j->projected.latest);
    json_date(json, "by_pace", j->arrival_by_pace);
    json_close(json, '}');
    json_text(json, "path", path_name(j->path));
    json_bool(json, "path_dependent", (j->notes & NOTE_PATH_DEPENDENT) != 0);
    json_text(json, "verdict", verdict_name(j->verdict));
    json_text(json, "verdict_low", verdict_name(j->verdict_low));
    json_text(json, "verdict_high", verdict_name(j->verdict_high));
    json_bool(json, "certain", j->certain);
    json_text(json, "confidence", confidence_name(j->confidence));
    json_integer(json, "points", (int64_t)j->points);
    json_text(json, "reason", buf_text(&reason));
    buf_free(&reason);
}

static void put_targeted(struct json_writer *json, const struct explanation *e)
{
    json_text(json, "id", e->target->id);
    json_text(json, "indicator", e->indicator->id);
    json_text(json, "title", target_title(e->target, e->indicator, LANGUAGE_EN));
    json_text(json, "unit", e->indicator->unit);
    json_text(json, "kind", target_kind_name(e->target->kind));
    json_text(json, "direction", direction_name(e->target->direction));
    json_date(json, "announced", e->target->announced);
    json_date(json, "deadline", e->judgement->deadline);
    json_text(json, "source", e->target->provenance.publisher);
    json_text(json, "url", e->target->provenance.url);
    json_text(json, "replaced_by", e->replaced_by ? e->replaced_by->id : NULL);
    json_open(json, "goal", '{');
    put_measure(json, e->judgement->goal);
    json_close(json, '}');
    put_figure(json, "baseline", e->baseline);
    put_figure(json, "latest", e->latest);
    put_steps(json, e);
    put_rules(json, e->judgement);
    put_hedges(json, e);
    put_verdict(json, e->judgement);
}

/* One that is in no ledger: computed, or supposed. */
static void put_unrecorded(struct json_writer *json, const struct explanation *e)
{
    json_open(json, "latest", '{');
    json_period(json, "period", e->last->period);
    json_quantity(json, &e->last->quantity);
    json_date(json, "published", e->last->published);
    json_text(json, "formula", e->last->rank < 0 ? NULL : e->indicator->formula);
    json_close(json, '}');
}

/* The same members, as far as there is anything to say. */
static void put_untargeted(struct json_writer *json, const struct explanation *e)
{
    json_null(json, "id");
    json_text(json, "indicator", e->indicator->id);
    json_text(json, "title", language_pick(e->indicator->title, LANGUAGE_EN));
    json_text(json, "unit", e->indicator->unit);
    json_null(json, "goal");
    if (e->last && !e->latest)
        put_unrecorded(json, e);
    else
        put_figure(json, "latest", e->latest);
    json_null(json, "verdict");
    json_text(json, "reason", e->awaited ? "no target was announced yet" : "no target");
    json_text(json, "awaited", e->awaited ? e->awaited->id : NULL);
}

void explain_json(const struct explanation *e, int64_t now, date as_of, struct buf *out)
{
    struct json_writer json = { .out = out };
    char moment[32];

    moment_print(now, moment);
    json_open(&json, NULL, '{');
    json_text(&json, "schema", "headway.explain/1");
    json_text(&json, "now", moment);
    json_date(&json, "as_of", as_of);
    if (e->target == NULL)
        put_untargeted(&json, e);
    else
        put_targeted(&json, e);
    json_close(&json, '}');
    buf_add_char(out, '\n');
}
