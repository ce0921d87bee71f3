/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/job.h"

#include "collectors/job_state.h"
#include "collectors/sandbox/sandbox.h"
#include "base/frame.h"
#include "base/log.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SOURCES_MOST = 100000, AT_ONCE_MOST = 256 };

static const size_t fetch_memory = (size_t)6 << 30; /* threads reserve much and use little */

static int take_source(struct job *job, const struct buf *payload, struct err *err)
{
    struct source *source;

    if (job->count >= SOURCES_MOST)
        return err_set(err, STATUS_USAGE, "more than %d sources", SOURCES_MOST);
    job->sources = mem_grow(job->sources, job->count, &job->capacity, sizeof *job->sources);
    source = &job->sources[job->count++];
    *source = (struct source){ 0 };
    return handover_read_source(buf_text(payload), payload->length, &job->arena, &source->given,
                                err);
}

static int take_validator(struct job *job, const struct buf *payload, struct err *err)
{
    struct source *source;

    if (job->count == 0)
        return err_set(err, STATUS_USAGE, "a validator before any source");
    source = &job->sources[job->count - 1];
    source->validators = mem_grow(source->validators, source->validator_count,
                                  &source->validator_capacity, sizeof *source->validators);
    return handover_read_validator(buf_text(payload), payload->length, &job->arena,
                                   &source->validators[source->validator_count++], err);
}

static int take_frame(struct job *job, char kind, const struct buf *payload, struct err *err)
{
    switch (kind) {
    case HANDOVER_JOB:
        return handover_read_job(buf_text(payload), payload->length, &job->arena, &job->given,
                                 err);
    case HANDOVER_SOURCE:
        return take_source(job, payload, err);
    case HANDOVER_VALIDATOR:
        return take_validator(job, payload, err);
    default:
        return err_set(err, STATUS_USAGE, "a frame of a kind that is none here");
    }
}

static int64_t within(int64_t number, int64_t least, int64_t most)
{
    return number < least ? least : number > most ? most : number;
}

static int job_read(struct job *job, struct err *err)
{
    struct buf payload = BUF_EMPTY;
    char kind;
    int got, result = 0;

    while (result == 0 && (got = frame_read(STDIN_FILENO, &kind, &payload, err)) != 0)
        result = got < 0 ? -1 : take_frame(job, kind, &payload, err);
    buf_free(&payload);
    if (result == 0 && job->given.milliseconds <= 0)
        result = err_set(err, STATUS_USAGE, "no job on standard input; headway sends one");
    job->given.at_once = within(job->given.at_once, 1, AT_ONCE_MOST);
    job->given.per_host = within(job->given.per_host, 1, AT_ONCE_MOST);
    job->given.attempts = within(job->given.attempts, 1, 10);
    return result;
}

/* Plans all sources, then leaves only what fetching needs. */
static int job_prepare(struct job *job, struct sandbox *sandbox, struct err *err)
{
    const struct fetch_rules rules = { .at_once = (size_t)job->given.at_once,
                                       .per_host = (size_t)job->given.per_host,
                                       .attempts = (int)job->given.attempts,
                                       .milliseconds = job->given.milliseconds };
    const struct sandbox_limits limits = { .memory = fetch_memory,
                                           .seconds = (int)(job->given.milliseconds / 1000) + 60 };
    const char **readable = mem_array(job->count + 1, sizeof *readable);
    size_t count = 0;
    int result;

    snprintf(job->agent, sizeof job->agent, "headway/%s%s%s%s", HEADWAY_VERSION,
             job->given.contact != NULL ? " (" : "",
             job->given.contact != NULL ? job->given.contact : "",
             job->given.contact != NULL ? ")" : "");
    job->most_parsers = (size_t)within(sysconf(_SC_NPROCESSORS_ONLN), 1, 16);
    for (size_t i = 0; i < job->count; i++) {
        source_prepare(&job->sources[i], &job->given);
        if (job->sources[i].access.request.transfer.ca_file != NULL)
            readable[count++] = job->sources[i].access.request.transfer.ca_file;
    }
    job->fetching = fetching_open(&rules);
    charset_prepare(&job->charsets);
    result = sandbox_fetch(&limits, readable, count, sandbox, err);
    free(readable);
    return result;
}

static void job_free(struct job *job)
{
    for (size_t i = 0; i < job->count; i++)
        source_free(&job->sources[i]);
    if (job->fetching != NULL) {
        fetching_close(job->fetching);
        charset_release(&job->charsets);
    }
    free(job->sources);
    free(job->active);
    buf_free(&job->out);
    arena_free(&job->arena);
}

int job_main(int argc, char **argv)
{
    struct job job = { 0 };
    struct sandbox sandbox;
    struct err err = { 0 };
    int result;

    (void)argv;
    result = argc > 1 ? err_set(&err, STATUS_USAGE, "fetch takes no arguments: headway sends a "
                                "job on standard input") : sandbox_start(&sandbox, &err);
    if (result == 0)
        result = job_read(&job, &err);
    if (result == 0)
        result = job_prepare(&job, &sandbox, &err);
    if (result == 0)
        job_run(&job);
    else
        log_error("%s", err.text);
    job_free(&job);
    return result == 0 ? STATUS_OK : (int)err.status;
}
