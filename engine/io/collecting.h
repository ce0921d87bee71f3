/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway-collect brings, source by source. It is started, told what to fetch, and heard;
 * everything it says is checked (format/handover.h), and a source about which anything is off has
 * failed as a whole. So has every source that was not finished when headway-collect ended, however
 * it ended: no source is without an outcome. Nothing here is recorded. */
#ifndef HEADWAY_IO_COLLECTING_H
#define HEADWAY_IO_COLLECTING_H

#include "base/arena.h"
#include "format/handover.h"

struct collecting_source {
    const char *id, *entry; /* its entry in the configuration, as JSON */
    date newest;            /* last day its figures speak of, or DATE_NONE */
    const struct handover_validator *validators;
    size_t validator_count;
};

struct collecting_plan {
    struct handover_job job;
    const struct collecting_source *sources; /* must live until the end */
    size_t count;
};

struct collected_document {
    struct handover_document document;
    struct handover_tally tally;
    struct buf body; /* compressed with gzip; the hash is of what comes out of it, and the one
                        thing here that cannot be checked without unpacking it */
    struct figure *figures; /* where the outcome is data: in document order, units as stated */
    size_t figure_count, figure_capacity;
    struct passage *passages;
    size_t passage_count, passage_capacity;
    const char **notes; /* for people */
    size_t note_count, note_capacity;
};

struct collected {
    size_t index;        /* its place in the plan */
    const char *failure; /* NULL, or why nothing of it counts */
    struct collected_document *documents;
    size_t count, capacity;
    bool open;          /* while it is gathered: the last document has no tally yet */
    struct arena arena; /* its texts */
};

struct collecting;

int collecting_start(const struct collecting_plan *plan, struct collecting **out,
                     struct err *err);
/* The next source that has come to its end, to be freed by collected_free(); NULL when all have
 * been given. */
struct collected *collecting_next(struct collecting *collecting);
void collected_free(struct collected *collected);
/* -1 where headway-collect itself did not end well. Frees. */
int collecting_finish(struct collecting *collecting, struct err *err);

#endif
