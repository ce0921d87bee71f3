/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws a drawing through rrd_graph_v(). The values reach librrd through its fetch callback, one
 * DEF a column, worked out for each pixel (column.h); nothing is read from a file. Everything
 * above the canvas (title, unit, legend) is text in Pango markup, laid out and broken here: the
 * legend of librrd lets its colour boxes run into proportional and Chinese letters. */
#ifndef HEADWAY_DRAW_GRAPH_H
#define HEADWAY_DRAW_GRAPH_H

#include "domain/drawing.h"
#include "domain/drawn.h"
#include "draw/arguments.h"

/* The arguments that draw it, for a file name of "-". */
void graph_arguments(const struct drawing *drawing, struct arena *arena,
                     struct graph_arguments *out);

enum { GRAPH_PRINTS = 8, GRAPH_PRINT_TEXT = 64 };

struct graph_result {
    struct buf image;
    char prints[GRAPH_PRINTS][GRAPH_PRINT_TEXT]; /* of PRINT arguments */
};

/* Draws, with the drawing's values behind the arguments. -1 with librrd's reason. */
int graph_run(const struct drawing *drawing, const struct graph_arguments *arguments,
              struct graph_result *out, struct err *err);

/* A frame's payload: reads it, draws it, writes the file. */
void graph_draw_job(const char *payload, size_t length, struct drawn *out);

#endif
