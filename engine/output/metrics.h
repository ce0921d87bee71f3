/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prometheus' text format 0.0.4, for the node exporter's textfile collector: families one after
 * the other, no timestamps, gauges only. */
#ifndef HEADWAY_OUTPUT_METRICS_H
#define HEADWAY_OUTPUT_METRICS_H

#include "domain/judgement.h"
#include "io/health.h"

struct metrics;

struct metrics *metrics_new(void);
void metrics_target(struct metrics *metrics, const struct target *target,
                    const struct indicator *indicator, const struct judgement *judgement);
void metrics_source(struct metrics *metrics, const struct source_health *health);
void metrics_run(struct metrics *metrics, int64_t last_success);
void metrics_print(const struct metrics *metrics, struct buf *out);
void metrics_free(struct metrics *metrics);

#endif
