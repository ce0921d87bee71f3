/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/measure.h"

#include "output/metrics.h"

static int take_target(void *context, const struct judged *judged, struct err *err)
{
    (void)err;
    if (judged->replaced_by == NULL)
        metrics_target(context, judged->target, judged->indicator, &judged->judgement);
    return 0;
}

static int take_sources(const struct judging_plan *plan, int64_t now, struct metrics *metrics,
                        struct err *err)
{
    struct arena arena = { 0 };
    struct source_health *health;
    int result = health_read(plan->ledger, plan->config, now, &arena, &health, err);

    for (size_t i = 0; result == 0 && i < plan->config->source_count; i++)
        if (health[i].entry->enabled)
            metrics_source(metrics, &health[i]);
    arena_free(&arena);
    return result;
}

int measure_all(const struct judging_plan *plan, int64_t now, struct buf *out, struct err *err)
{
    struct metrics *metrics = metrics_new();
    struct ledger_run last;
    int found = 0, result = -1;

    if (judge_all(plan, take_target, metrics, err) == 0 &&
        take_sources(plan, now, metrics, err) == 0 &&
        (found = ledger_run_last(plan->ledger, "run", &last, err)) >= 0) {
        if (found > 0 && last.status == STATUS_OK)
            metrics_run(metrics, last.ended);
        metrics_print(metrics, out);
        result = 0;
    }
    metrics_free(metrics);
    return result;
}
