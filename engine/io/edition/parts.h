/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a folder of a report was made of: its parts, the hash of what each was made from, and
 * their files. As text, one line each: "part NAME HASH", "file PATH", "memory LINE". */
#ifndef HEADWAY_IO_EDITION_PARTS_H
#define HEADWAY_IO_EDITION_PARTS_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/map.h"

#include <stdbool.h>
#include <stddef.h>

struct part_file {
    const char *path;
    struct part_file *next;
};

struct part {
    const char *name;
    struct hash inputs;
    struct part_file *files;
    const char *memory; /* lines, each ended; "" for none */
    bool made;          /* in this edition; else carried over */
};

struct parts {
    struct part **items;
    size_t count, capacity;
    struct map by_name;
    struct arena arena;
    char *text; /* that they were read from, names and paths in it */
};

/* Takes the text, and leaves the buffer empty. False where it is no list of parts; what was read
 * until then stays. Into parts that hold nothing yet. */
bool parts_read(struct parts *parts, struct buf *text);
void parts_write(const struct parts *parts, struct buf *out);
void parts_free(struct parts *parts);

struct part *parts_find(const struct parts *parts, const char *name);
struct part *parts_add(struct parts *parts, const char *name, const struct hash *inputs);
void parts_add_file(struct parts *parts, struct part *part, const char *path);
void parts_add_memory(struct parts *parts, struct part *part, const char *line);

#endif
