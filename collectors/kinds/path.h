/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths into a JSON document: RFC 6901 pointers with three additions. A segment * walks an array
 * or object; a segment [key=value] selects the first element of an array whose member is that
 * text; $/... begins at the document, any other path at the row. A direction that begins with
 * neither / nor $ is no path but the text itself. */
#ifndef HEADWAY_COLLECTORS_KINDS_PATH_H
#define HEADWAY_COLLECTORS_KINDS_PATH_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"
#include "format/json_read.h"

struct segment {
    const char *name;     /* of a member, or the digits of an index; NULL for * */
    const char *selected; /* of [name=selected]; else NULL */
    const char *written;
};

struct path {
    const char *literal; /* where it is no path */
    bool from_document;
    const struct segment *segments;
    size_t count;
    size_t star; /* the place of the first *; count where there is none */
};

/* Borrows nothing from text. The message names the fault and what would do. */
int path_compile(const char *text, struct arena *arena, struct path *path, struct err *err);

/* One segment on from here; no value where there is none, or for *. */
struct json path_step(const struct segment *segment, struct json here);
/* Segments first to last - 1. */
struct json path_follow(const struct path *path, size_t first, size_t last, struct json here);

/* Appends "/segment" to a locator; for * the place of the value in its container. */
void path_locate(const struct segment *segment, const struct json_walk *walk, size_t index,
                 struct buf *locator);

#endif
