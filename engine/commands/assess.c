/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "base/file.h"
#include "steps/assess_all.h"

#include <unistd.h>

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

struct assessed {
    struct file file;
    bool faulty;
};

static int take(void *context, size_t most, struct buf *out, struct err *err)
{
    struct assessed *assessed = context;

    return file_take(&assessed->file, most, out, err);
}

static int put(void *context, const char *bytes, size_t length, struct err *err)
{
    (void)context;
    return print_out(bytes, length, err);
}

/* A record whose CSV is at fault is told on stderr as well, and makes the status 65. */
static void tell(void *context, const char *fault)
{
    struct assessed *assessed = context;

    log_error("%s: %s", assessed->file.path, fault);
    assessed->faulty = true;
}

static size_t processors(void)
{
    long count = sysconf(_SC_NPROCESSORS_ONLN);

    return count < 1 ? 1 : count > ASSESS_AT_ONCE_MOST ? ASSESS_AT_ONCE_MOST : (size_t)count;
}

static int assess_file(const char *name, const struct assess_method *method, struct err *err)
{
    struct assessed assessed = { 0 };
    const struct assess_plan plan = { .name = name,
                                      .method = method,
                                      .stretch = ASSESS_STRETCH,
                                      .at_once = processors(),
                                      .take = take,
                                      .put = put,
                                      .fault = tell,
                                      .context = &assessed };
    int result;

    if (file_open(&assessed.file, name, err) != 0)
        return -1;
    result = assess_all(&plan, err);
    file_close(&assessed.file);
    return result != 0 ? -1 : assessed.faulty ? STATUS_DATA : STATUS_OK;
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
