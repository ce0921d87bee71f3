/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway asks of headway-draw for a series: bring its round-robin database up to date. */
#ifndef HEADWAY_DOMAIN_RING_JOB_H
#define HEADWAY_DOMAIN_RING_JOB_H

#include "base/err.h"
#include "base/wire.h"
#include "domain/drawn.h"
#include "domain/indicator.h"

struct ring_point {
    date first, last; /* of its period, inclusive; a stock counts on `last` */
    double value;     /* base units, finite */
};

/* Raised when points come to other rows than before, or rows reach otherwise far back: files that
 * were made before are made anew then. */
enum { RING_LAYOUT = 2 };

enum ring_task {
    RING_REBUILD, /* `points` is the whole series; the file is made anew */
    RING_APPEND,  /* `points` are new figures, all later than what the file holds; where one is
                     not, or the file is missing or damaged, the answer is DRAWN_STALE */
    RING_COMPARE, /* `points` is the whole series; DRAWN_UNCHANGED where every row of the file
                     says so, else DRAWN_STALE; nothing is changed */
    RING_TASK_COUNT
};

struct ring_job {
    const char *path; /* absolute or from the working directory, without % */
    enum frequency frequency;
    enum nature nature;
    enum ring_task task;
    struct ring_file left; /* RING_APPEND: as it was left; one that is not so is stale */
    const struct ring_point *points; /* by last day, then first day */
    size_t count;
};

void ring_job_put(struct buf *out, const struct ring_job *job);
/* Texts and points live as long as `bytes`; `points` is new memory that the caller frees. */
int ring_job_take(const char *bytes, size_t length, struct ring_job *out,
                  struct ring_point **points, struct err *err);

#endif
