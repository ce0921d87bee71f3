/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway-collect gives up. The process that fetches keeps the network and read access to
 * what name resolution and TLS need; a process that parses keeps memory, a limited time and the
 * pipe it writes to. Each means is used where the kernel has it; none is relied on alone. There
 * is no way back, and children inherit it. */
#ifndef HEADWAY_COLLECTORS_SANDBOX_SANDBOX_H
#define HEADWAY_COLLECTORS_SANDBOX_SANDBOX_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What is on, for people to see. */
struct sandbox {
    bool limits;            /* memory, time, files, processes: setrlimit(2) */
    bool no_new_privileges; /* PR_SET_NO_NEW_PRIVS */
    int landlock;           /* the version of its interface; 0: the kernel has none */
    bool seccomp;           /* only listed system calls */
};

struct sandbox_limits {
    size_t memory; /* bytes of address space */
    int seconds;   /* of processor time */
    size_t output; /* bytes that may go into a file that is open already; a pipe has no limit */
};

/* No core dumps, no tracing, no gaining of rights, and the end of this process with that of its
 * parent. For every process of headway-collect, at its start. */
int sandbox_start(struct sandbox *on, struct err *err);

/* `readable`: paths beside the usual ones (a CA file); those that are missing are left out. */
int sandbox_fetch(const struct sandbox_limits *limits, const char *const *readable, size_t count,
                  struct sandbox *on, struct err *err);

/* Nothing may be opened or started; system calls that a parser has no use for end it. Open
 * descriptors stay usable: close what it should not have. */
int sandbox_parse(const struct sandbox_limits *limits, struct sandbox *on, struct err *err);

/* The words for it: "limits, no new privileges, Landlock 7, seccomp". */
void sandbox_describe(const struct sandbox *on, char *text, size_t size);

#endif
