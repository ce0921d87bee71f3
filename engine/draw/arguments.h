/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arguments of rrd_graph_v(), gathered one by one. */
#ifndef HEADWAY_DRAW_ARGUMENTS_H
#define HEADWAY_DRAW_ARGUMENTS_H

#include "base/arena.h"

struct graph_arguments {
    char **items; /* as for `rrdtool graphv` from the program's name on; in the arena */
    size_t count, capacity;
    struct arena *arena;
};

void graph_argument_add(struct graph_arguments *arguments, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
