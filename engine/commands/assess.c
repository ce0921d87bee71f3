/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "base/file.h"
#include "steps/assess.h"

#include <stdint.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_assess = {
    .name = "assess",
    .arguments = "FILE|-",
    .summary = "judge a CSV of cases without any set-up",
    .help =
        "  --method M  headway (default), statcan, destatis, healthy-people or un\n\n"
        "The first line names the columns: id, direction (increase, decrease), rule (K, J or R\n"
        "of destatis), base_period, base_value, latest_period, latest_value, target_period,\n"
        "target_value, limit, points (2019:61.5;2020:62.4), as_of, path (linear, geometric),\n"
        "base_error, latest_error (standard errors). Any may be left out but id and direction.\n"
        "Out comes id,method,ratio,score,verdict,reason, one row a case.\n",
    .run = run,
};

enum { OUTPUT_AT_ONCE = 1 << 18 };

/* A record whose CSV is at fault is told on stderr as well, and makes the status 65. */
static int judge_rows(struct assessor *assessor, const char *name, struct buf *out, struct err *err)
{
    int status = STATUS_OK, got;

    while ((got = assess_next(assessor, out, err)) != 0) {
        if (got < 0) {
            log_error("%s: %s", name, err->text);
            status = STATUS_DATA;
        }
        if (out->length >= OUTPUT_AT_ONCE) {
            if (print_out(out->bytes, out->length, err) != 0)
                return -1;
            buf_clear(out);
        }
    }
    return print_out(buf_text(out), out->length, err) != 0 ? -1 : status;
}

static int assess_file(const char *name, const struct assess_method *method, struct err *err)
{
    struct buf bytes = BUF_EMPTY, out = BUF_EMPTY;
    struct assessor assessor = { .method = method };
    int status = -1;

    if (file_read(name, SIZE_MAX / 2, &bytes, err) == 0) {
        if (assess_open(&assessor, method, buf_text(&bytes), bytes.length, &out, err) != 0)
            err_context(err, "%s", name);
        else
            status = judge_rows(&assessor, name, &out, err);
    }
    assess_close(&assessor);
    buf_free(&bytes);
    buf_free(&out);
    return status;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *name = "headway";
    const struct option_entry options[] = { { "method", 'm', &name, NULL }, { 0 } };
    const struct assess_method *method;
    char **operands;
    int count;

    (void)app;
    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    method = assess_method_find(name);
    if (method == NULL)
        return err_set(err, STATUS_USAGE, "assess: no method \"%.40s\"; there are %s", name,
                       assess_method_names());
    if (count != 1)
        return err_set(err, STATUS_USAGE, "assess: name one file, or - for standard input");
    return assess_file(operands[0], method, err);
}
