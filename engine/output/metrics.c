/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/metrics.h"

#include "base/double.h"
#include "base/mem.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum family {
    PROGRESS,
    EXPECTED,
    PROJECTED,
    VALUE,
    GOAL,
    LAG,
    STATUS,
    OBSERVATION,
    DEADLINE,
    INFO,
    SOURCE_SUCCESS,
    SOURCE_ASKED,
    SOURCE_FAILURES,
    SOURCE_LATE,
    SOURCE_OUTCOME,
    RUN,
    FAMILY_COUNT
};

static const struct {
    const char *name, *help;
} families[FAMILY_COUNT] = {
    [PROGRESS] = { "headway_target_progress_ratio", "Share of the way to the goal attained." },
    [EXPECTED] = { "headway_target_expected_ratio",
                   "Share of the way expected at the end of the latest period." },
    [PROJECTED] = { "headway_target_projected_ratio",
                    "Share of the way at the deadline, at the pace so far." },
    [VALUE] = { "headway_target_value", "Latest figure, in the indicator's base unit." },
    [GOAL] = { "headway_target_goal", "Goal, in the indicator's base unit." },
    [LAG] = { "headway_target_lag_seconds", "Time behind the path; negative is ahead." },
    [STATUS] = { "headway_target_status", "1 for the verdict, 0 for the others." },
    [OBSERVATION] = { "headway_target_observation_timestamp_seconds",
                      "End of the latest period a figure is known of." },
    [DEADLINE] = { "headway_target_deadline_timestamp_seconds", "End of the target's last day." },
    [INFO] = { "headway_target_info", "Always 1." },
    [SOURCE_SUCCESS] = { "headway_source_last_success_timestamp_seconds",
                         "When the source last answered as it should." },
    [SOURCE_ASKED] = { "headway_source_last_attempt_timestamp_seconds",
                       "When the source was last asked." },
    [SOURCE_FAILURES] = { "headway_source_failures",
                          "Times the source was asked in vain since it last answered." },
    [SOURCE_LATE] = { "headway_source_late_seconds",
                      "Time since the source should have answered again." },
    [SOURCE_OUTCOME] = { "headway_source_outcome",
                         "1 for what the source last answered, 0 for the others." },
    [RUN] = { "headway_run_last_success_timestamp_seconds", "When a run last ended well." },
};

struct metrics {
    struct buf samples[FAMILY_COUNT];
};

struct metrics *metrics_new(void)
{
    return mem_alloc(sizeof(struct metrics));
}

/* A label's value: backslash, quote and line end escaped. */
static void put_label(struct buf *out, const char *name, const char *value)
{
    buf_addf(out, "%s=\"", name);
    for (; *value != '\0'; value++) {
        if (*value == '\n') {
            buf_add_text(out, "\\n");
            continue;
        }
        if (*value == '\\' || *value == '"')
            buf_add_char(out, '\\');
        buf_add_char(out, *value);
    }
    buf_add_char(out, '"');
}

static void put_value(struct buf *out, double value)
{
    buf_add_char(out, ' ');
    double_append(out, value);
    buf_add_char(out, '\n');
}

static void sample(struct metrics *metrics, enum family family, const struct target *target,
                   double value)
{
    struct buf *out = &metrics->samples[family];

    if (isnan(value) || isinf(value))
        return;
    buf_addf(out, "%s{", families[family].name);
    put_label(out, "target", target->id);
    buf_add_char(out, ',');
    put_label(out, "indicator", target->indicator);
    buf_add_char(out, '}');
    put_value(out, value);
}

static void put_statuses(struct metrics *metrics, const struct target *target,
                         enum verdict verdict)
{
    struct buf *out = &metrics->samples[STATUS];

    for (int i = 0; i < VERDICT_COUNT; i++) {
        buf_addf(out, "%s{", families[STATUS].name);
        put_label(out, "target", target->id);
        buf_add_char(out, ',');
        put_label(out, "indicator", target->indicator);
        buf_add_char(out, ',');
        put_label(out, "status", verdict_name((enum verdict)i));
        buf_addf(out, "} %d\n", (int)verdict == i);
    }
}

static void put_info(struct metrics *metrics, const struct target *target,
                     const struct indicator *indicator)
{
    struct buf *out = &metrics->samples[INFO];
    const char *title = language_pick(target->title, LANGUAGE_EN);

    buf_addf(out, "%s{", families[INFO].name);
    put_label(out, "target", target->id);
    buf_add_char(out, ',');
    put_label(out, "indicator", target->indicator);
    buf_add_char(out, ',');
    put_label(out, "title", title[0] ? title : language_pick(indicator->title, LANGUAGE_EN));
    buf_add_char(out, ',');
    put_label(out, "unit", indicator->unit);
    buf_add_char(out, ',');
    put_label(out, "region", indicator->region ? indicator->region : "");
    buf_add_text(out, "} 1\n");
}

static double end_of(date day)
{
    return day == DATE_NONE ? NAN : (double)date_start(day + 1);
}

void metrics_target(struct metrics *metrics, const struct target *target,
                    const struct indicator *indicator, const struct judgement *j)
{
    double way = j->goal.value - j->baseline_value.value;

    sample(metrics, PROGRESS, target, j->attained.value);
    sample(metrics, EXPECTED, target,
           way != 0 ? (j->expected.value - j->baseline_value.value) / way : NAN);
    sample(metrics, PROJECTED, target, j->pace.value);
    if (j->latest != NULL) {
        sample(metrics, VALUE, target, j->latest_value.value);
        sample(metrics, OBSERVATION, target, end_of(j->latest->period.last));
    }
    sample(metrics, GOAL, target, j->goal.value);
    sample(metrics, LAG, target, j->lag_days.value * DAY_SECONDS);
    sample(metrics, DEADLINE, target, end_of(target->deadline));
    put_statuses(metrics, target, j->verdict);
    put_info(metrics, target, indicator);
}

static void source_sample(struct metrics *metrics, enum family family, const char *id,
                          int64_t value)
{
    struct buf *out = &metrics->samples[family];

    buf_addf(out, "%s{", families[family].name);
    put_label(out, "source", id);
    buf_addf(out, "} %lld\n", (long long)value);
}

static void put_outcomes(struct metrics *metrics, const struct source_health *health)
{
    struct buf *out = &metrics->samples[SOURCE_OUTCOME];

    for (int i = 0; i < SOURCE_OUTCOME_COUNT; i++) {
        buf_addf(out, "%s{", families[SOURCE_OUTCOME].name);
        put_label(out, "source", health->entry->id);
        buf_add_char(out, ',');
        put_label(out, "outcome", source_outcomes[i]);
        buf_addf(out, "} %d\n", strcmp(source_outcomes[i], health->outcome) == 0);
    }
}

void metrics_source(struct metrics *metrics, const struct source_health *health)
{
    const char *id = health->entry->id;

    if (health->succeeded != 0)
        source_sample(metrics, SOURCE_SUCCESS, id, health->succeeded);
    if (health->asked == 0)
        return;
    source_sample(metrics, SOURCE_ASKED, id, health->asked);
    source_sample(metrics, SOURCE_FAILURES, id, health->failures);
    source_sample(metrics, SOURCE_LATE, id, health->late);
    put_outcomes(metrics, health);
}

void metrics_run(struct metrics *metrics, int64_t last_success)
{
    buf_addf(&metrics->samples[RUN], "%s %lld\n", families[RUN].name, (long long)last_success);
}

void metrics_print(const struct metrics *metrics, struct buf *out)
{
    for (int i = 0; i < FAMILY_COUNT; i++) {
        const struct buf *samples = &metrics->samples[i];

        if (samples->length == 0)
            continue;
        buf_addf(out, "# HELP %s %s\n# TYPE %s gauge\n", families[i].name, families[i].help,
                 families[i].name);
        buf_add(out, samples->bytes, samples->length);
    }
}

void metrics_free(struct metrics *metrics)
{
    for (int i = 0; i < FAMILY_COUNT; i++)
        buf_free(&metrics->samples[i]);
    free(metrics);
}
