/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One writer at a time: an advisory lock on state/lock, which names its holder. The kernel lets
 * go of it when the process ends, however it ends. */
#ifndef HEADWAY_IO_LOCK_H
#define HEADWAY_IO_LOCK_H

#include "base/err.h"

#include <stdbool.h>

/* Takes the lock or fails at once with status 75 and the holder's name. *fd is its descriptor. */
int lock_take(const char *state_directory, const char *command, int *fd, struct err *err);
/* Who holds it, without taking it. The name of a holder that let go by being killed is still
 * there: held is false then, and holder is not empty. */
struct lock_state {
    bool held;
    char holder[128];
};
void lock_look(const char *state_directory, struct lock_state *out);
void lock_release(int fd); /* -1 is fine */

#endif
