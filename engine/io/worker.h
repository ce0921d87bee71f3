/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How headway starts its two other programs and speaks with them in frames (base/frame.h).
 *
 *     struct worker *draw;
 *     struct worker_plan plan = { .program = "headway-draw", .args = args, .seconds = 60 };
 *
 *     if (worker_start(&plan, &draw, err) != 0)
 *         return -1;
 *     worker_send(draw, 'U', payload, length, err);       as many as there are
 *     worker_close_input(draw);                           no more will come
 *     while ((got = worker_receive(draw, &kind, &answer, err)) == 1)
 *         ...
 *     failed = worker_finish(draw, err) != 0 || got != 0; always, it frees the worker
 *
 * Sending never deadlocks with a worker that is itself busy writing: while the pipe to it is
 * full, what it writes is read and kept for worker_receive(). No shell is involved; every
 * descriptor of headway is closed in the worker but the three standard ones. SIGPIPE is ignored
 * in headway from the first start on and has its default again in the worker. A worker that is
 * gone shows itself as an error of receive and finish: "headway-draw ended by signal 7 (Bus
 * error)". */
#ifndef HEADWAY_IO_WORKER_H
#define HEADWAY_IO_WORKER_H

#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct worker;

struct worker_plan {
    const char *program;     /* "headway-collect": looked for beside headway itself, then in
                                ../libexec/headway; with a slash in it, a path taken as it is */
    const char *const *args; /* after the program's name, NULL at the end; NULL: none */
    int seconds;             /* from start to end; past it the worker is killed; 0: no limit */
    bool quiet;              /* keep its standard error: the end of it becomes part of the error
                                message where it fails; else it goes where headway's goes */
};

int worker_start(const struct worker_plan *plan, struct worker **out, struct err *err);

/* Queues one frame, to be written with others or when an answer is waited for; waits only while
 * more than a mebibyte is queued. An error means that the worker is gone or late: go on with
 * worker_receive() for what it still said, then worker_finish(). */
int worker_send(struct worker *worker, char kind, const void *payload, size_t length,
                struct err *err);
/* End of its input, once what is queued has been written. */
void worker_close_input(struct worker *worker);

/* The next frame, into *payload (cleared first). Returns 1; 0 when the worker has closed its
 * output after a whole frame; -1 on a fault, with the worker killed. */
int worker_receive(struct worker *worker, char *kind, struct buf *payload, struct err *err);
/* The same from whichever of several workers speaks first; *which is its place. Entries may be
 * NULL. Returns 0 when all have closed their output; on -1 *which is the one at fault, which
 * answers worker_receive() with 0 from then on. */
int worker_receive_any(struct worker *const *workers, size_t count, size_t *which, char *kind,
                       struct buf *payload, struct err *err);

/* All it writes until it closes its output, of a program that speaks in plain text. */
void worker_receive_text(struct worker *worker, struct buf *text);

/* Closes its input, waits for its end and frees the worker; NULL is fine. Returns 0 where it
 * ended with status 0; else -1, with the first fault there was or how it ended, and the
 * program's own exit status as err->status. Frames not yet received are dropped. */
int worker_finish(struct worker *worker, struct err *err);

/* Runs a program on headway's own standard input, output and error until it ends: for commands
 * that are wholly another program's. *exit_status is its status; one that could not be started,
 * was late or ended by a signal (128 + N) is an error as well. plan->quiet has no meaning. */
int worker_pass_through(const struct worker_plan *plan, int *exit_status, struct err *err);

#endif
