/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The metrics of every target in force, every enabled source and the last run. */
#ifndef HEADWAY_STEPS_MEASURE_H
#define HEADWAY_STEPS_MEASURE_H

#include "steps/judge.h"

int measure_all(const struct judging_plan *plan, int64_t now, struct buf *out, struct err *err);

#endif
