/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/status.h"

#include "output/json_domain.h"

void status_json_open(struct json_writer *json, int64_t now, date as_of)
{
    char text[32];

    moment_print(now, text);
    json_open(json, NULL, '{');
    json_text(json, "schema", "headway.status/1");
    json_text(json, "now", text);
    json_date(json, "as_of", as_of);
    json_open(json, "targets", '[');
}

void status_json_sources(struct json_writer *json)
{
    json_close(json, ']');
    json_open(json, "sources", '[');
}

void status_json_close(struct json_writer *json)
{
    json_close(json, ']');
    json_close(json, '}');
    buf_add_char(json->out, '\n');
}

static void put_baseline(struct json_writer *json, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;

    if (judgement->baseline_period.frequency == FREQUENCY_NONE) {
        json_null(json, "baseline");
        return;
    }
    json_open(json, "baseline", '{');
    json_number(json, "value", judgement->baseline_value.value);
    json_number(json, "low", judgement->baseline_value.low);
    json_number(json, "high", judgement->baseline_value.high);
    json_period(json, "period", judgement->baseline_period);
    json_text(json, "source", row->baseline ? row->baseline->publisher : NULL);
    json_text(json, "url", row->baseline ? row->baseline->url : NULL);
    json_close(json, '}');
}

static void put_goal(struct json_writer *json, const struct status_row *row)
{
    const struct target *target = row->target;

    json_open(json, "goal", '{');
    json_quantity(json, &target->goal);
    json_date(json, "deadline", target->deadline);
    json_date(json, "announced", target->announced);
    json_text(json, "kind", target_kind_name(target->kind));
    json_text(json, "direction", direction_name(target->direction));
    json_text(json, "path", path_name(row->judgement->path));
    json_text(json, "source", target->provenance.publisher);
    json_text(json, "url", target->provenance.url);
    json_close(json, '}');
}

static void put_latest(struct json_writer *json, const struct status_row *row)
{
    const struct observation *latest = row->judgement->latest;

    if (latest == NULL) {
        json_null(json, "latest");
        return;
    }
    json_open(json, "latest", '{');
    json_quantity(json, &latest->quantity);
    json_period(json, "period", latest->period);
    json_date(json, "published", latest->published);
    json_bool(json, "provisional", latest->provisional);
    json_text(json, "source", row->latest ? row->latest->publisher : NULL);
    json_text(json, "url", row->latest ? row->latest->url : NULL);
    json_close(json, '}');
}

static void put_measures(struct json_writer *json, const struct judgement *judgement)
{
    const struct {
        const char *key;
        double value;
    } measures[] = {
        { "elapsed", judgement->elapsed },
        { "attained", judgement->attained.value },
        { "expected", judgement->expected.value },
        { "gap", judgement->gap.value },
        { "pace", judgement->pace.value },
        { "lag_days", judgement->lag_days.value },
        { "required_rate", judgement->required_rate.value },
        { "actual_rate", judgement->actual_rate.value },
        { "required_remaining_rate", judgement->required_remaining_rate.value },
        { "required_change", judgement->required_change.value },
        { "actual_change", judgement->actual_change.value },
        { "required_remaining_change", judgement->required_remaining_change.value },
    };

    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++)
        json_number(json, measures[i].key, measures[i].value);
}

void status_json_row(struct json_writer *json, const struct status_row *row)
{
    const struct judgement *judgement = row->judgement;
    struct buf reason = BUF_EMPTY;

    judgement_reason(judgement, &reason);
    json_open(json, NULL, '{');
    json_text(json, "id", row->target->id);
    json_text(json, "indicator", row->indicator->id);
    json_text(json, "title", target_title(row->target, row->indicator, LANGUAGE_EN));
    json_text(json, "unit", row->indicator->unit);
    put_baseline(json, row);
    put_goal(json, row);
    put_latest(json, row);
    put_measures(json, judgement);
    json_open(json, "projected", '{');
    json_date(json, "date", judgement->projected.day);
    json_date(json, "earliest", judgement->projected.earliest);
    json_date(json, "latest", judgement->projected.latest);
    json_text(json, "method", judgement->projected.day == DATE_NONE ? NULL
                              : judgement->by_trend                 ? "trend"
                                                                    : "pace");
    json_close(json, '}');
    json_text(json, "verdict", verdict_name(judgement->verdict));
    json_text(json, "verdict_low", verdict_name(judgement->verdict_low));
    json_text(json, "verdict_high", verdict_name(judgement->verdict_high));
    json_bool(json, "certain", judgement->certain);
    json_text(json, "confidence", confidence_name(judgement->confidence));
    json_text(json, "reason", buf_text(&reason));
    json_text(json, "replaced_by", row->replaced_by ? row->replaced_by->id : NULL);
    json_close(json, '}');
    buf_free(&reason);
}
