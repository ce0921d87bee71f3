/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds stretches to a round-robin database with one read and one write, where librrd would map
 * the file into memory and fault in page after page: with a new figure in each of ten thousand
 * series that mapping is what the time goes to. The result is byte for byte what rrd_updatex_r()
 * leaves behind (tests/unit/draw_append.c compares the files), the layout is that of the
 * installed rrd_format.h, and every member of the header is checked before anything is written:
 * what is not exactly the kind of file that ring.c makes goes to librrd instead. */
#ifndef HEADWAY_DRAW_APPEND_H
#define HEADWAY_DRAW_APPEND_H

#include "base/err.h"
#include "draw/profile.h"
#include "draw/stretch.h"

enum append_outcome {
    APPEND_DONE,
    APPEND_MISPLACED, /* missing, damaged, or of another profile */
    APPEND_FAILED
};

struct append_file {
    int fd;
    struct image *image;
    date end;     /* first day after what the file holds */
    double value; /* of its last day */
};

/* Reads and locks the file; after APPEND_DONE append_close() is due. */
enum append_outcome append_open(const char *path, const struct ring_profile *profile,
                                struct append_file *out, struct err *err);
/* Stretches that start where the file ends. */
enum append_outcome append_write(struct append_file *file, const char *path,
                                 const struct stretches *stretches, struct err *err);
void append_close(struct append_file *file);

#endif
