/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/serve.h"

#include "collectors/sandbox/sandbox.h"
#include "base/frame.h"
#include "base/log.h"

#include <unistd.h>

static int answer_all(serve_answer *answer, struct err *err)
{
    struct buf question = BUF_EMPTY;
    char kind;
    int got;

    while ((got = frame_read(STDIN_FILENO, &kind, &question, err)) == 1 &&
           (got = answer(&question, err)) == 0)
        ;
    buf_free(&question);
    return got;
}

int serve(int seconds, serve_answer *answer)
{
    const struct sandbox_limits limits = { .memory = (size_t)3 << 30, .seconds = seconds };
    struct sandbox sandbox;
    struct err err;

    if (sandbox_start(&sandbox, &err) == 0 && sandbox_parse(&limits, &sandbox, &err) == 0 &&
        answer_all(answer, &err) == 0)
        return STATUS_OK;
    log_error("%s", err.text);
    return (int)err.status;
}
