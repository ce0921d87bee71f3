/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Child processes: waiting for their end with a limit, and the words for how they ended. */
#ifndef HEADWAY_COLLECTORS_SANDBOX_CHILD_H
#define HEADWAY_COLLECTORS_SANDBOX_CHILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

int64_t monotonic_ms(void);

/* Waits up to `milliseconds` for the end, then kills it (the whole process group where `group`)
 * and waits for that. Returns the state as of waitpid(2). */
int child_wait(pid_t pid, int milliseconds, bool group);

/* "ended with status 3", "used up its processor time", "ended by signal 11 (Segmentation
 * fault)"; a state that is a success is said as such. */
void child_describe(int state, char *text, size_t size);

#endif
