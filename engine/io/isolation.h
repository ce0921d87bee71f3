/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What isolates headway-collect on this machine, as it says itself after giving up its rights in
 * a process made for that: "limits, no new privileges, Landlock 7, seccomp". */
#ifndef HEADWAY_IO_ISOLATION_H
#define HEADWAY_IO_ISOLATION_H

#include "base/err.h"

struct isolation {
    char fetching[200], parsing[200]; /* of the process that fetches, and of those that parse */
};

int isolation_read(struct isolation *isolation, struct err *err);

#endif
