/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source that is a program: an argument vector, no shell, its standard output taken. It is
 * started before this process gives up its rights - the program needs files and perhaps the
 * network - and waits for its turn. It has limits on memory, processor and wall-clock time, no
 * standard input, the working directory /, and gains no privileges. */
#ifndef HEADWAY_COLLECTORS_SANDBOX_RUNNING_H
#define HEADWAY_COLLECTORS_SANDBOX_RUNNING_H

#include "base/buf.h"
#include "base/err.h"

#include <poll.h>
#include <stdbool.h>
#include <stddef.h>

struct running;

struct running_limits {
    size_t memory; /* bytes of address space */
    int seconds;   /* of processor and of wall-clock time, from running_go() on */
    size_t most;   /* bytes of output */
};

int running_prepare(const char *const *argv, const struct running_limits *limits,
                    struct running **out, struct err *err);
void running_go(struct running *running);
enum { RUNNING_FDS = 2 };
void running_fds(const struct running *running, struct pollfd fds[RUNNING_FDS]);
/* Reads what is there; true while it goes on. */
bool running_step(struct running *running);
/* Ends it, whatever it does, and frees it. 0 and its output in *out where it ended with status
 * 0; else -1: STATUS_DATA with the last line of its standard error where it said itself that it
 * failed, STATUS_TEMPORARY where it was stopped. */
int running_finish(struct running *running, struct buf *out, struct err *err);

#endif
