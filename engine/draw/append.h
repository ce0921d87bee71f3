/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds stretches to the file of a round-robin database in place: of its bytes the header is read,
 * and the rows that are new and the header are written (image.h). What is not exactly the kind of
 * file that ring.c makes is not touched. */
#ifndef HEADWAY_DRAW_APPEND_H
#define HEADWAY_DRAW_APPEND_H

#include "base/err.h"
#include "draw/image.h"

#include <sys/stat.h>

enum append_outcome {
    APPEND_DONE,
    APPEND_MISPLACED, /* missing, damaged, or of another profile */
    APPEND_FAILED
};

struct append_file {
    int fd;
    struct stat status; /* when it was opened */
    char *bytes;
    struct image *image; /* of the bytes: its end and last value */
};

/* Locks the file and reads its header; after APPEND_DONE append_close() is due. */
enum append_outcome append_open(const char *path, const struct ring_profile *profile,
                                struct append_file *out, struct err *err);
/* Stretches that start where the file ends. */
enum append_outcome append_write(struct append_file *file, const char *path,
                                 const struct stretches *stretches, struct err *err);
void append_close(struct append_file *file);

#endif
