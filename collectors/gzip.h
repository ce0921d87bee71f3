/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies as they are kept: gzip (RFC 1952), by zlib; the same bytes for the same body. */
#ifndef HEADWAY_COLLECTORS_GZIP_H
#define HEADWAY_COLLECTORS_GZIP_H

#include "base/buf.h"

#include <stdbool.h>

void gzip_append(struct buf *out, const void *bytes, size_t length);
/* The other way; false where it is no whole gzip stream, or more than `most` bytes come out. */
bool gzip_expand(struct buf *out, const void *bytes, size_t length, size_t most);

#endif
