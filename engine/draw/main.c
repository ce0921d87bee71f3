/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headway-draw: keeps the round-robin databases and draws. Frames come in on standard input and
 * answers go out on standard output, in the same order (domain/drawn.h). headway starts as many
 * of these as there are processors, since two threads in librrd are slower than one and drawing
 * in several crashes. If librrd brings this process down, a view is late; nothing is lost. */
#include "base/frame.h"
#include "base/log.h"
#include "draw/graph.h"
#include "draw/ring.h"

#include <errno.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct session {
    struct ring_kept kept;
    struct buf input, output;
};

static void do_ring(struct session *session, const char *payload, size_t length,
                    struct drawn *out)
{
    struct ring_job job;
    struct ring_point *points;

    if (ring_job_take(payload, length, &job, &points, &out->reason) != 0)
        return;
    ring_update(&session->kept, &job, out);
    free(points);
}

static void answer(struct session *session, char kind, const char *payload, size_t length)
{
    struct drawn drawn = { .outcome = DRAWN_FAILED };
    struct buf bytes = BUF_EMPTY;

    if (kind == DRAW_FRAME_RING)
        do_ring(session, payload, length, &drawn);
    else if (kind == DRAW_FRAME_GRAPH)
        graph_draw_job(payload, length, &drawn);
    else
        err_set(&drawn.reason, STATUS_INTERNAL, "headway-draw knows no job of kind %d", kind);
    drawn_put(&bytes, &drawn);
    frame_append(&session->output, DRAW_FRAME_ANSWER, bytes.bytes, bytes.length);
    buf_free(&bytes);
}

static int flush_answers(struct buf *output)
{
    size_t at = 0;

    while (at < output->length) {
        ssize_t done = write(STDOUT_FILENO, output->bytes + at, output->length - at);

        if (done < 0 && errno != EINTR)
            return -1;
        at += done > 0 ? (size_t)done : 0;
    }
    buf_clear(output);
    return 0;
}

/* Does every job whose frame is complete and keeps the rest for the next reading. */
static int do_jobs(struct session *session, struct err *err)
{
    struct buf *input = &session->input;
    size_t at = 0, length;
    const char *payload;
    char kind;
    int got;

    while ((got = frame_take(input->bytes, input->length, &at, &kind, &payload, &length, err)) > 0)
        answer(session, kind, payload, length);
    if (at > 0)
        memmove(input->bytes, input->bytes + at, input->length - at);
    input->length -= at;
    return got;
}

static int serve(struct session *session, struct err *err)
{
    enum { CHUNK = 256 * 1024 };

    for (;;) {
        ssize_t got;

        buf_reserve(&session->input, CHUNK);
        got = read(STDIN_FILENO, session->input.bytes + session->input.length, CHUNK);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return err_set(err, STATUS_INTERNAL, "cannot read jobs: %s", strerror(errno));
        if (got == 0)
            return session->input.length == 0
                       ? 0
                       : err_set(err, STATUS_INTERNAL, "the jobs end inside a frame");
        session->input.length += (size_t)got;
        if (do_jobs(session, err) < 0)
            return -1;
        if (flush_answers(&session->output) != 0)
            return err_set(err, STATUS_INTERNAL, "cannot answer: %s", strerror(errno));
    }
}

/* What librrd, Pango and fontconfig would take from the surroundings is fixed here, so that a
 * graph made by cron is the graph made at a desk. */
static void settle_surroundings(void)
{
    unsetenv("RRDCACHED_ADDRESS");
    setenv("TZ", "UTC", 1);
    setlocale(LC_CTYPE, "C.UTF-8");
}

int main(int argc, char **argv)
{
    struct session session = { 0 };
    struct err err = { 0 };
    int result;

    log_set("headway-draw", LOG_WARNING);
    if (argc == 2 && strcmp(argv[1], "--version") == 0) {
        puts("headway-draw " HEADWAY_VERSION);
        return STATUS_OK;
    }
    if (argc > 1 || isatty(STDIN_FILENO)) {
        fputs("headway-draw is started by headway, which draws and keeps the round-robin "
              "databases through it.\nRun `headway graph NAME -o FILE` or `headway rebuild`.\n",
              stderr);
        return STATUS_USAGE;
    }
    settle_surroundings();
    result = serve(&session, &err);
    if (result != 0)
        log_error("%s", err.text);
    ring_release(&session.kept);
    buf_free(&session.input);
    buf_free(&session.output);
    return result == 0 ? STATUS_OK : (int)err.status;
}
