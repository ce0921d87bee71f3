/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a curve for each column of pixels, as rrd_graph_v() asks for them through its
 * fetch callback: computed for the very middle of each column, so that nothing is consolidated
 * and a graph is as exact as its pixels. */
#ifndef HEADWAY_DRAW_COLUMN_H
#define HEADWAY_DRAW_COLUMN_H

#include "domain/drawing.h"

enum column_part {
    COLUMN_LOW,   /* of a band, or the line itself */
    COLUMN_HIGH,  /* of a band */
    COLUMN_WIDTH, /* of a band: high - low */
    COLUMN_DOTS   /* a stock's value on the days it was counted: three columns, of which one may
                      be skipped, and librrd draws nothing for a single one */
};

struct columns {
    int64_t start, step; /* seconds; column i covers (start + i step, start + (i + 1) step] */
    size_t count;
    double floor, ceiling; /* infinite ends of bands are drawn to these; reader's units */
};

/* Writes count values to out[0], out[stride], ...; NaN where there is nothing to draw. */
void column_values(const struct curve *curve, enum column_part part, double unit_size,
                   const struct columns *columns, double *out, size_t stride);

#endif
