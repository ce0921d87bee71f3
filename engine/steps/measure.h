/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The metrics of every target in force, every source and the last run. */
#ifndef HEADWAY_STEPS_MEASURE_H
#define HEADWAY_STEPS_MEASURE_H

#include "steps/judge.h"

int measure_all(const struct judging_plan *plan, struct buf *out, struct err *err);

#endif
