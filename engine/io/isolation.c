/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/isolation.h"

#include "base/utf8.h"
#include "io/worker.h"

#include <stdio.h>

static int receive_line(struct worker *worker, char line[200], struct err *err)
{
    struct buf payload = BUF_EMPTY;
    char kind;
    int got = worker_receive(worker, &kind, &payload, err);

    if (got == 1 && utf8_valid(buf_text(&payload), payload.length))
        snprintf(line, 200, "%s", buf_text(&payload));
    else if (got >= 0)
        got = err_set(err, STATUS_INTERNAL, "headway-collect does not say what isolates it");
    buf_free(&payload);
    return got == 1 ? 0 : -1;
}

int isolation_read(struct isolation *isolation, struct err *err)
{
    static const char *const args[] = { "sandbox", "--frames", NULL };
    const struct worker_plan plan = { .program = "headway-collect", .args = args, .seconds = 10 };
    struct worker *worker;
    int failed;

    if (worker_start(&plan, &worker, err) != 0)
        return -1;
    failed = receive_line(worker, isolation->fetching, err) != 0 ||
             receive_line(worker, isolation->parsing, err) != 0;
    return worker_finish(worker, failed ? NULL : err) != 0 || failed ? -1 : 0;
}
