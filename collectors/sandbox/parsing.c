/* SPDX-License-Identifier: GPL-3.0-or-later */
/* close_range, pipe2 */
#define _GNU_SOURCE
#include "collectors/sandbox/parsing.h"

#include "collectors/charset.h"
#include "collectors/sandbox/child.h"
#include "base/frame.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

/* What a child writes beside the kinds of the handover. */
enum { CHILD_PAGE = 'P', CHILD_LINK = 'L' };

enum {
    READ_SIZE = 1 << 16,
    MESSAGE_MOST = 2 * HANDOVER_ROWS_PIECE,
    LINGER_MS = 1000,
    URL_MOST = 3900
};

struct parsing {
    pid_t pid;
    int fd;
    int64_t deadline;
    int seconds;
    size_t memory;
    struct buf arrived;
    struct buf tally; /* as it came; empty: none yet */
    const char *fault; /* NULL: none */
};

/* --- the child ----------------------------------------------------------------------------- */

struct child {
    int fd;
    struct buf rows;
};

/* The parent only closes the pipe where it has done with this child. */
static void child_write(struct child *child, char kind, const struct buf *payload)
{
    if (frame_write(child->fd, kind, buf_text(payload), payload->length, NULL) != 0)
        _exit(STATUS_INTERNAL);
}

static void child_flush(struct child *child)
{
    if (child->rows.length > 0)
        child_write(child, HANDOVER_ROWS, &child->rows);
    buf_clear(&child->rows);
}

static void child_row(void *to, const struct row *row)
{
    struct child *child = to;
    const struct figure figure = {
        .indicator = row->series,
        .unit = row->unit,
        .observation = { .period = row->period,
                         .quantity = row->quantity,
                         .published = row->published,
                         .modality = row->modality },
        .provenance = { .locator = row->locator, .quote = row->quote, .flags = row->flag },
        .assumed = row->assumed,
    };

    handover_write_row(&child->rows, &figure);
    if (child->rows.length >= HANDOVER_ROWS_PIECE)
        child_flush(child);
}

static void child_note(void *to, const char *text)
{
    struct child *child = to;
    struct buf payload = BUF_EMPTY;

    handover_write_text(&payload, text);
    child_write(child, HANDOVER_NOTE, &payload);
    buf_free(&payload);
}

static void child_passage(void *to, const struct passage *passage)
{
    struct child *child = to;
    struct buf payload = BUF_EMPTY;

    handover_write_passage(&payload, passage);
    child_write(child, HANDOVER_PASSAGE, &payload);
    buf_free(&payload);
}

static void child_request(void *to, const struct request *request)
{
    struct child *child = to;
    struct buf payload = BUF_EMPTY;

    if (request->url == NULL)
        return;
    handover_write_number(&payload, request->role != REQUEST_PLANNED ? (int64_t)request->role
                                                                    : (int64_t)request->page);
    buf_add_text(&payload, request->url);
    child_write(child, request->role != REQUEST_PLANNED ? CHILD_LINK : CHILD_PAGE, &payload);
    buf_free(&payload);
}

static void child_tally(struct child *child, const struct tally *counts, int result,
                        const struct err *err)
{
    struct buf payload = BUF_EMPTY;
    struct handover_tally tally = {
        .outcome = result != 0         ? OUTCOME_PROVIDER_ERROR
                   : counts->rows == 0 ? OUTCOME_EMPTY
                                       : OUTCOME_DATA,
        .message = result != 0 ? err->text : NULL,
        .rows = (int64_t)counts->rows,
        .missing = (int64_t)counts->missing,
        .withdrawn = (int64_t)counts->withdrawn,
        .unmapped = (int64_t)counts->unmapped,
        .bad = (int64_t)counts->bad,
    };

    handover_write_tally(&payload, &tally);
    child_write(child, HANDOVER_TALLY, &payload);
    buf_free(&payload);
}

static void child_close_all_but(int fd)
{
    if (fd > 0)
        close_range(0, (unsigned)fd - 1, 0);
    close_range((unsigned)fd + 1, ~0u, 0);
}

static _Noreturn void child_run(const struct parsing_work *work, int fd)
{
    struct child child = { .fd = fd };
    struct sink sink = { .to = &child, .row = child_row, .request = child_request,
                         .note = child_note, .passage = child_passage };
    struct tally tally = { 0 };
    struct sandbox sandbox = { 0 };
    struct charset_ready charsets; /* kept until the child ends */
    struct err err = { 0 };
    int result;

    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    signal(SIGPIPE, SIG_DFL);
    child_close_all_but(fd);
    charset_prepare(&charsets);
    result = sandbox_parse(&work->limits, &sandbox, &err);
    if (result == 0) {
        struct body body = work->body;
        struct buf held = BUF_EMPTY; /* for the rest of this process */

        charset_body(&body.bytes, &body.length, work->media_type, &held);
        result = work->collector->parse(work->spec, &body, &sink, &tally, &err);
    }
    child_flush(&child);
    child_tally(&child, &tally, result, &err);
    _exit(STATUS_OK);
}

/* --- its parent ---------------------------------------------------------------------------- */

int parsing_start(const struct parsing_work *work, struct parsing **out, struct err *err)
{
    struct parsing *parsing;
    int ends[2];
    pid_t pid;

    if (pipe2(ends, O_CLOEXEC) != 0)
        return err_set(err, STATUS_TEMPORARY, "cannot make a pipe: %s", strerror(errno));
    pid = fork();
    if (pid == 0)
        child_run(work, ends[1]);
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        return err_set(err, STATUS_TEMPORARY, "cannot start a process: %s", strerror(errno));
    }
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    *out = parsing = mem_alloc(sizeof *parsing);
    parsing->pid = pid;
    parsing->fd = ends[0];
    parsing->seconds = work->seconds;
    parsing->memory = work->limits.memory;
    parsing->deadline = monotonic_ms() + (int64_t)work->seconds * 1000;
    return 0;
}

int parsing_fd(const struct parsing *parsing)
{
    return parsing->fd;
}

/* A URL with its page or, of a link, its role. */
static bool page_taken(char kind, const char *bytes, size_t length,
                       const struct parsing_events *events)
{
    int64_t number;
    char *url;

    if (handover_read_number(&bytes, &length, &number, NULL) != 0 ||
        memchr(bytes, '\0', length) != NULL ||
        (kind == CHILD_LINK && number != REQUEST_LIST && number != REQUEST_LINKED))
        return false;
    if (length > URL_MOST)
        return true; /* no address of a page */
    url = mem_copy_bytes(bytes, length);
    if (kind == CHILD_LINK)
        events->link(events->to, url, (enum request_role)number);
    else
        events->page(events->to, url, (size_t)number);
    free(url);
    return true;
}

/* False for a message that no parser writes. */
static bool message_taken(struct parsing *parsing, char kind, const char *bytes, size_t length,
                          const struct parsing_events *events)
{
    if (length > MESSAGE_MOST || parsing->tally.length > 0)
        return false; /* nothing comes after the tally */
    switch (kind) {
    case HANDOVER_ROWS:
        events->rows(events->to, bytes, length);
        return true;
    case HANDOVER_NOTE:
        events->note(events->to, bytes, length);
        return true;
    case HANDOVER_PASSAGE:
        events->passage(events->to, bytes, length);
        return true;
    case CHILD_PAGE:
    case CHILD_LINK:
        return page_taken(kind, bytes, length, events);
    case HANDOVER_TALLY:
        buf_add(&parsing->tally, bytes, length);
        return length > 0;
    default:
        return false;
    }
}

static void arrived_taken(struct parsing *parsing, const struct parsing_events *events)
{
    struct buf *arrived = &parsing->arrived;
    const char *bytes;
    size_t at = 0, length;
    bool good = true;
    char kind;
    int got;

    do {
        got = frame_take(arrived->bytes, arrived->length, &at, &kind, &bytes, &length, NULL);
        if (got == 1)
            good = message_taken(parsing, kind, bytes, length, events);
    } while (got == 1 && good);
    if (got < 0 || !good || arrived->length - at > MESSAGE_MOST)
        parsing->fault = "the parser said what no parser says";
    memmove(arrived->bytes, arrived->bytes + at, arrived->length - at);
    arrived->length -= at;
}

bool parsing_step(struct parsing *parsing, const struct parsing_events *events)
{
    ssize_t got;

    if (monotonic_ms() >= parsing->deadline) {
        parsing->fault = "the parser was not done in time";
        return false;
    }
    buf_reserve(&parsing->arrived, READ_SIZE);
    got = read(parsing->fd, parsing->arrived.bytes + parsing->arrived.length, READ_SIZE);
    if (got < 0)
        return errno == EAGAIN || errno == EINTR;
    if (got == 0)
        return false;
    parsing->arrived.length += (size_t)got;
    arrived_taken(parsing, events);
    return parsing->fault == NULL;
}

static void describe_end(const struct parsing *parsing, int state, struct arena *arena,
                         struct handover_tally *tally)
{
    struct buf message = BUF_EMPTY;
    char how[120];

    child_describe(state, how, sizeof how);
    if (parsing->fault != NULL)
        buf_addf(&message, "%s (%d s)", parsing->fault, parsing->seconds);
    else
        buf_addf(&message, "the parser %s (%zu MiB, %d s)", how, parsing->memory >> 20,
                 parsing->seconds);
    tally->outcome = OUTCOME_PARSER_FAILED;
    tally->message = arena_text(arena, message.bytes);
    buf_free(&message);
}

void parsing_finish(struct parsing *parsing, struct arena *arena, struct handover_tally *tally)
{
    bool whole = parsing->fault == NULL && parsing->tally.length > 0 &&
                 parsing->arrived.length == 0;
    int state;

    close(parsing->fd);
    state = child_wait(parsing->pid, whole || parsing->fault != NULL ? 0 : LINGER_MS, false);
    *tally = (struct handover_tally){ 0 };
    if (!whole ||
        handover_read_tally(parsing->tally.bytes, parsing->tally.length, arena, tally, NULL) != 0)
        describe_end(parsing, state, arena, tally);
    buf_free(&parsing->arrived);
    buf_free(&parsing->tally);
    free(parsing);
}
