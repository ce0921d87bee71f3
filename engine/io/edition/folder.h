/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files below a folder that is held open, by their paths inside it. */
#ifndef HEADWAY_IO_EDITION_FOLDER_H
#define HEADWAY_IO_EDITION_FOLDER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "base/map.h"

#include <stdbool.h>

struct folder {
    char *path;
    int fd;     /* -1: not there */
    char *last; /* the folder inside it that was made last, to not ask again */
    struct map listed; /* what folder_lists() has read: folders and files by their paths */
    struct arena names;
};

/* Opens the folder; one that is missing has fd -1, which is no error. */
int folder_open(struct folder *folder, const char *path, struct err *err);
void folder_close(struct folder *folder);

bool folder_has(const struct folder *folder, const char *path);
/* The same as of when a file in the same folder was first asked for: each folder is read once,
 * which costs a tenth of asking for every file of it. */
bool folder_lists(struct folder *folder, const char *path);
/* Makes the folders that the file is in and takes away the file of the name, if there is one: it
 * may be a link to one that is being read. */
int folder_clear(struct folder *folder, const char *path, struct err *err);
/* Opens the file for writing, new. Returns its descriptor or -1. */
int folder_create(struct folder *folder, const char *path, struct err *err);
int folder_link(struct folder *to, const struct folder *from, const char *path, struct err *err);
int folder_move(struct folder *to, const struct folder *from, const char *path, struct err *err);
int folder_read(const struct folder *folder, const char *path, struct buf *out, struct err *err);
int folder_write(struct folder *folder, const char *path, const void *bytes, size_t length,
                 struct err *err);
void folder_unlink(const struct folder *folder, const char *path);
/* Whether it holds anything but the entry `besides`. */
bool folder_is_empty(const struct folder *folder, const char *besides);
/* Takes away everything in a folder and itself. */
int folder_remove_tree(const char *path, struct err *err);

#endif
