/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway-draw answers to a job, and the kinds of frames that go to and fro. Answers come in
 * the order of the jobs, one each. */
#ifndef HEADWAY_DOMAIN_DRAWN_H
#define HEADWAY_DOMAIN_DRAWN_H

#include "base/err.h"
#include "base/wire.h"

enum { DRAW_FRAME_RING = 's', DRAW_FRAME_GRAPH = 'g', DRAW_FRAME_ANSWER = 'a' };

enum drawn_outcome {
    DRAWN_DONE,
    DRAWN_UNCHANGED, /* it was so already; nothing was written */
    DRAWN_STALE,     /* a ring is damaged or missing, or cannot be appended to: send the whole
                        series */
    DRAWN_FAILED,    /* `reason` says why; what was there before is untouched */
    DRAWN_COUNT
};

/* A round-robin database as stat() tells it: bytes, time of change in nanoseconds, inode. One that
 * differs in any was damaged or changed by somebody else. */
struct ring_file {
    int64_t size, changed, inode;
};

struct drawn {
    enum drawn_outcome outcome;
    int64_t skipped; /* figures that a round-robin database cannot hold: before 1970 */
    struct ring_file file;
    struct err reason;
};

void drawn_put(struct buf *out, const struct drawn *drawn);
int drawn_take(const char *bytes, size_t length, struct drawn *out, struct err *err);

#endif
