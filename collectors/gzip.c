/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/gzip.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>

enum { WINDOW = 15 + 16 /* with a gzip head, which zlib leaves without name and time */,
       MEMORY = 8, PIECE = 1 << 16 };

void gzip_append(struct buf *out, const void *bytes, size_t length)
{
    z_stream stream = { .next_in = (Bytef *)(uintptr_t)bytes };
    int state;

    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, WINDOW, MEMORY,
                     Z_DEFAULT_STRATEGY) != Z_OK)
        abort();
    do {
        if (stream.avail_in == 0 && length > 0) {
            stream.avail_in = length > INT_MAX ? INT_MAX : (uInt)length;
            length -= stream.avail_in;
        }
        buf_reserve(out, PIECE);
        stream.next_out = (Bytef *)out->bytes + out->length;
        stream.avail_out = PIECE;
        state = deflate(&stream, length == 0 ? Z_FINISH : Z_NO_FLUSH);
        out->length += PIECE - stream.avail_out;
    } while (state != Z_STREAM_END);
    deflateEnd(&stream);
    buf_add(out, "", 0);
}

bool gzip_expand(struct buf *out, const void *bytes, size_t length, size_t most)
{
    z_stream stream = { .next_in = (Bytef *)(uintptr_t)bytes };
    int state = Z_OK;

    if (inflateInit2(&stream, WINDOW) != Z_OK)
        abort();
    while (state == Z_OK && out->length <= most) {
        if (stream.avail_in == 0 && length > 0) {
            stream.avail_in = length > INT_MAX ? INT_MAX : (uInt)length;
            length -= stream.avail_in;
        }
        buf_reserve(out, PIECE);
        stream.next_out = (Bytef *)out->bytes + out->length;
        stream.avail_out = PIECE;
        state = inflate(&stream, Z_NO_FLUSH);
        out->length += PIECE - stream.avail_out;
    }
    inflateEnd(&stream);
    buf_add(out, "", 0);
    return state == Z_STREAM_END && stream.avail_in == 0 && length == 0 && out->length <= most;
}
