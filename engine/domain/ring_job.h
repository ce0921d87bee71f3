/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway asks of headway-draw for a series: bring its round-robin database up to date. */
#ifndef HEADWAY_DOMAIN_RING_JOB_H
#define HEADWAY_DOMAIN_RING_JOB_H

#include "base/err.h"
#include "base/wire.h"
#include "domain/indicator.h"

struct ring_point {
    date first, last; /* of its period, inclusive; a stock counts on `last` */
    double value;     /* base units, finite */
};

struct ring_job {
    const char *path; /* absolute or from the working directory, without % */
    enum frequency frequency;
    enum nature nature;
    /* false: `points` is the whole series, and the file is made anew. true: points[0] is the last
     * figure the file holds and the others follow it; where the file turns out not to end with
     * points[0] the answer is DRAWN_STALE. */
    bool append;
    const struct ring_point *points; /* by last day, then first day */
    size_t count;
};

void ring_job_put(struct buf *out, const struct ring_job *job);
/* Texts and points live as long as `bytes`; `points` is new memory that the caller frees. */
int ring_job_take(const char *bytes, size_t length, struct ring_job *out,
                  struct ring_point **points, struct err *err);

#endif
