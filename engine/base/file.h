/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole files. Writing goes to a temporary file beside the target, then a rename: a reader never
 * sees half a file and a full disk leaves the old one. A path that cannot be is a fault of usage
 * (64); any other failure to write may pass (75). */
#ifndef HEADWAY_BASE_FILE_H
#define HEADWAY_BASE_FILE_H

#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>

/* Appends the file ("-" is standard input) to *out. More than `most` bytes is an error. */
int file_read(const char *path, size_t most, struct buf *out, struct err *err);
/* The same in pieces: each is appended, and has `most` bytes but for the last one, which may be
 * empty. The path is borrowed. */
struct file {
    const char *path;
    int fd;
};
int file_open(struct file *file, const char *path, struct err *err);
int file_take(struct file *file, size_t most, struct buf *out, struct err *err);
void file_close(struct file *file);

/* One process at a time writes to a path: what a killed one left is written over the next time. */
int file_replace(const char *path, const void *bytes, size_t length, struct err *err);
/* The same, and it is on the disk under its name when this returns. */
int file_keep(const char *path, const void *bytes, size_t length, struct err *err);
/* What was made, renamed or removed in the directory is on the disk when this returns. */
int file_sync_directory(const char *path, struct err *err);
/* Makes the directory and its parents; one that exists is fine. */
int file_make_directories(const char *path, struct err *err);
bool file_exists(const char *path);
/* "dir/name" in new memory; the caller frees. */
char *file_join(const char *directory, const char *name);

#endif
