/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/digest.h"

#include "collectors/gzip.h"
#include "collectors/sandbox.h"
#include "base/frame.h"
#include "base/hash.h"
#include "base/log.h"
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
    const struct sandbox_limits limits = { .memory = (size_t)3 << 30, .seconds = 600 };
    struct sandbox sandbox;
    struct buf packed = BUF_EMPTY;
    struct err err;
    char kind;
    int got = -1;

    (void)argc;
    (void)argv;
    if (sandbox_start(&sandbox, &err) == 0 && sandbox_parse(&limits, &sandbox, &err) == 0)
        while ((got = frame_read(STDIN_FILENO, &kind, &packed, &err)) == 1)
            if (answer(&packed, &err) != 0) {
                got = -1;
                break;
            }
    buf_free(&packed);
    if (got != 0)
        log_error("%s", err.text);
    return got == 0 ? STATUS_OK : (int)err.status;
}
