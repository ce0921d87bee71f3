/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/ring_job.h"

#include "base/mem.h"

#include <stdlib.h>

/* Bytes of a point on the wire. */
enum { POINT_SIZE = 3 * 8, DAY_MOST = 2932896 /* 9999-12-31 */, DAY_LEAST = -719162 };

void ring_job_put(struct buf *out, const struct ring_job *job)
{
    wire_put_text(out, job->path);
    wire_put_int(out, job->frequency);
    wire_put_int(out, job->nature);
    wire_put_int(out, job->task);
    wire_put_int(out, job->left.size);
    wire_put_int(out, job->left.changed);
    wire_put_int(out, job->left.inode);
    wire_put_int(out, (int64_t)job->count);
    for (size_t i = 0; i < job->count; i++) {
        wire_put_int(out, job->points[i].first);
        wire_put_int(out, job->points[i].last);
        wire_put_double(out, job->points[i].value);
    }
}

static void take_points(struct wire *wire, struct ring_point *points, size_t count)
{
    date before = DAY_LEAST;

    for (size_t i = 0; i < count; i++) {
        points[i].first = (date)wire_take_within(wire, DAY_LEAST, DAY_MOST);
        points[i].last = (date)wire_take_within(wire, points[i].first, DAY_MOST);
        points[i].value = wire_take_finite(wire);
        if (points[i].last < before)
            wire->bad = true;
        before = points[i].last;
    }
}

int ring_job_take(const char *bytes, size_t length, struct ring_job *out,
                  struct ring_point **points, struct err *err)
{
    struct wire wire = { .bytes = bytes, .length = length };

    out->path = wire_take_text(&wire);
    out->frequency = (enum frequency)wire_take_within(&wire, 0, FREQUENCY_COUNT - 1);
    out->nature = (enum nature)wire_take_within(&wire, 0, NATURE_COUNT - 1);
    out->task = (enum ring_task)wire_take_within(&wire, 0, RING_TASK_COUNT - 1);
    out->left.size = wire_take_int(&wire);
    out->left.changed = wire_take_int(&wire);
    out->left.inode = wire_take_int(&wire);
    out->count = wire_take_count(&wire, POINT_SIZE);
    *points = mem_array(out->count + 1, sizeof **points);
    take_points(&wire, *points, out->count);
    out->points = *points;
    if (wire_ended(&wire) && out->path && out->path[0] && out->count > 0)
        return 0;
    free(*points);
    *points = NULL;
    return err_set(err, STATUS_INTERNAL,
                   "a series came to headway-draw damaged: out of order, without figures, or a "
                   "value that is no number");
}
