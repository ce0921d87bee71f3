/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds stretches to the file of a round-robin database in place: its bytes are read, changed
 * (image.h), and the pages that were written into are written back, neighbours at once: for most
 * files both pages, which is cheaper than the header and the new rows of each archive one by one.
 * What a kill or a full disk leaves by half is not as the ledger remembers it, and is made anew.
 * What is not exactly the kind of file that ring.c makes is not touched.
 *
 * librrd's lock is not taken. Runs are kept apart by the lock of the state directory; with librrd's
 * an append fails while another tool draws the file, and the drawing while the file is appended to.
 * Who reads at that very moment may see the new rows under the old header. Nobody else writes to
 * these files; who does is noticed by the time of the file, which is looked at between the reading
 * and the writing, unless he writes in the microseconds behind that. */
#ifndef HEADWAY_DRAW_APPEND_H
#define HEADWAY_DRAW_APPEND_H

#include "base/err.h"
#include "domain/drawn.h"
#include "draw/image.h"

#include <sys/stat.h>

enum append_outcome {
    APPEND_DONE,
    APPEND_MISPLACED, /* missing, damaged, or of another profile */
    APPEND_FAILED
};

/* Kept between files. Zeroed at first; append_release() at last. */
struct append_kept {
    char *folder; /* that the last one lay in, with the slash at its end; NULL: none is open. To
                     walk there from the root for each file is a tenth of an append. */
    int folder_fd;
    char *bytes; /* of the file */
    size_t room;
};

struct append_file {
    int fd;
    char *bytes; /* the whole file, in what is kept: one file at a time */
    size_t size;
    struct image *image; /* of the bytes: its end and last value */
};

/* Opens the file and reads it; after APPEND_DONE append_close() is due. */
enum append_outcome append_open(struct append_kept *kept, const char *path,
                                const struct ring_profile *profile, struct append_file *out,
                                struct err *err);
/* Stretches that start where the file ends. `left` is how the file was left, `written` how it is
 * after APPEND_DONE; APPEND_MISPLACED where somebody else wrote to it. */
enum append_outcome append_write(struct append_file *file, const char *path,
                                 const struct stretches *stretches, const struct ring_file *left,
                                 struct ring_file *written, struct err *err);
void append_close(struct append_file *file);
void append_release(struct append_kept *kept);

struct ring_file ring_file_of(const struct stat *status);

#endif
