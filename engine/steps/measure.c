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

static void take_source(void *context, const struct ledger_source *source)
{
    if (source->succeeded > 0)
        metrics_source(context, source->id, source->succeeded);
}

int measure_all(const struct judging_plan *plan, struct buf *out, struct err *err)
{
    struct metrics *metrics = metrics_new();
    struct ledger_run last;
    int found = 0, result = -1;

    if (judge_all(plan, take_target, metrics, err) == 0 &&
        ledger_sources(plan->ledger, take_source, metrics, err) == 0 &&
        (found = ledger_run_last(plan->ledger, "run", &last, err)) >= 0) {
        if (found > 0 && last.status == STATUS_OK)
            metrics_run(metrics, last.ended);
        metrics_print(metrics, out);
        result = 0;
    }
    metrics_free(metrics);
    return result;
}
