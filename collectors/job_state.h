/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A job on its way: read and prepared by job.c, carried out by job_run.c. */
#ifndef HEADWAY_COLLECTORS_JOB_STATE_H
#define HEADWAY_COLLECTORS_JOB_STATE_H

#include "collectors/charset.h"
#include "collectors/fetch/fetch.h"
#include "collectors/source.h"

struct job {
    struct handover_job given;
    char agent[256];
    struct arena arena;
    struct source *sources;
    size_t count, capacity;
    struct fetching *fetching;
    struct document **active; /* a body is there or a program runs: to be looked after */
    size_t active_count, active_capacity;
    size_t parsers, programs, most_parsers;
    struct charset_ready charsets;
    struct buf out; /* one payload on its way */
};

/* Fetches and parses all sources and says what came of them, down to the last word. */
void job_run(struct job *job);

#endif
