/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One round-robin database a series, for any RRD tool to read: one source named "value", GAUGE,
 * one-day steps, archives of consolidation LAST only.
 *
 * What a row says: at every resolution kept, the row with time T (its end; rows end at multiples
 * of their length since 1970-01-01T00:00Z) holds the value of the day that ends at T, as
 * stretch.h defines it from the ledger's figures, and is unknown where that day is. LAST makes
 * this exact: an average over four weeks would mix months and match no figure. A value is the
 * figure to within 2 units of the last place of a double, since librrd carries readings as value x
 * seconds.
 *
 * profile.h says how far back each resolution goes.
 *
 * A file is made through rrd_create_r2(), once for all series of a shape and start; its bytes are
 * filled in memory (image.h). A file that takes the place of another is written beside it and
 * renamed: a reader sees the old one or the new one, and a full disk leaves the old one. Appending
 * writes in place, without librrd's lock (append.h). Where librrd makes files of another layout
 * than is known here, and always for one to compare with, it is filled through rrd_updatex_r().
 * Nothing is synced: a file lost in a power cut is made again from the ledger. */
#ifndef HEADWAY_DRAW_RING_H
#define HEADWAY_DRAW_RING_H

#include "domain/drawn.h"
#include "domain/ring_job.h"
#include "draw/append.h"

/* The bytes of an empty file as librrd last made it: they serve every series of the same shape and
 * start. */
struct ring_template {
    const struct ring_profile *profile; /* NULL: none was made */
    date start;
    struct buf bytes;
};

/* Kept between the jobs of a process. Zeroed at first; ring_release() at last. */
struct ring_kept {
    struct ring_template made;
    struct append_kept append;
};

void ring_update(struct ring_kept *kept, const struct ring_job *job, struct drawn *out);
void ring_release(struct ring_kept *kept);

#endif
