/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes over the pipes between headway and its two workers: frames of a kind byte, a length
 * (4 bytes, big-endian) and a payload. The reader checks the length before it believes it. */
#ifndef HEADWAY_BASE_FRAME_H
#define HEADWAY_BASE_FRAME_H

#include "base/buf.h"
#include "base/err.h"

enum { FRAME_MOST = 64 * 1024 * 1024 };

void frame_append(struct buf *out, char kind, const void *payload, size_t length);
int frame_write(int fd, char kind, const void *payload, size_t length, struct err *err);
/* Reads one frame into *payload (cleared first). Returns 1, 0 at a clean end, -1 on a fault or
 * an end inside a frame. */
int frame_read(int fd, char *kind, struct buf *payload, struct err *err);
/* Takes one frame out of bytes[*at..length) for a reader that gathers input itself; the payload
 * is borrowed. Returns 1 and moves *at, 0 where more bytes are needed, -1 on a bad length. */
int frame_take(const char *bytes, size_t length, size_t *at, char *kind, const char **payload,
               size_t *payload_length, struct err *err);

#endif
