/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/digest.h"

#include "collectors/gzip.h"
#include "collectors/serve.h"
#include "base/frame.h"
#include "base/hash.h"
#include "format/handover.h"

#include <unistd.h>

static const size_t body_most = (size_t)1 << 30;

static int answer(const struct buf *packed, struct err *err)
{
    struct buf body = BUF_EMPTY;
    struct hash hash = { { 0 } };
    bool whole = gzip_expand(&body, buf_text(packed), packed->length, body_most);
    int result;

    if (whole)
        hash = hash_bytes(buf_text(&body), body.length);
    result = frame_write(STDOUT_FILENO, whole ? HANDOVER_DIGEST : HANDOVER_FAULT, hash.bytes,
                         HASH_SIZE, err);
    buf_free(&body);
    return result;
}

int digest_main(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return serve(600, answer);
}
