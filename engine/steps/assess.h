/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases as CSV in, verdicts as CSV out; no files, so that it can be fuzzed. Columns of the input,
 * in any order, unknown ones ignored: id, direction (increase, decrease), rule (K, J, R),
 * base_period, base_value, latest_period, latest_value, target_period, target_value, limit,
 * points (2019:61.5;2020:62.4), as_of; and, where there are such, path (linear, geometric),
 * base_error and latest_error (standard errors). The output is id,method,ratio,score,verdict,
 * reason: one row a case, also for a case that cannot be judged. */
#ifndef HEADWAY_STEPS_ASSESS_H
#define HEADWAY_STEPS_ASSESS_H

#include "domain/assess.h"
#include "domain/period_memory.h"
#include "format/csv.h"

enum { ASSESS_COLUMNS = 15 };

struct assessor {
    const struct assess_method *method;
    struct csv csv;
    int columns[ASSESS_COLUMNS]; /* places in the input, -1: not there */
    struct assess_point *points;
    size_t point_capacity;
    struct buf reason;
    struct period_memory periods;
};

/* Reads the header and writes that of the output. -1 where there is none with an id column. */
int assess_open(struct assessor *assessor, const struct assess_method *method, const char *bytes,
                size_t length, struct buf *out, struct err *err);

/* Goes on with another stretch of the text that `opened` has read the line of names of; it begins
 * with a record, on this line. They may be the same one, which has come to its end. */
void assess_resume(struct assessor *assessor, const struct assessor *opened, const char *bytes,
                   size_t length, uint32_t line);

/* Appends the row of the next case. Returns 1; 0 at the end; -1 where the CSV of a record was at
 * fault: its row says so, err says where, and the next call reads on. */
int assess_next(struct assessor *assessor, struct buf *out, struct err *err);
void assess_close(struct assessor *assessor);

#endif
