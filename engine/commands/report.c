/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/publish.h"

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_report = {
    .name = "report",
    .arguments = "[-o DIR]",
    .summary = "the static site",
    .help = "  -o, --output DIR  where to; a new or empty folder, or an earlier report\n"
            "  --as-of DATE      the report as it would have been on that day\n\n"
            "Pages whose inputs have not changed are kept. The new report takes the place of the\n"
            "old one in one step; the one before is kept beside it, as .NAME.next, to be brought\n"
            "up to date the next time.\n",
    .run = run,
};

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *as_of_text = NULL, *directory = app->output_directory;
    const struct option_entry options[] = { { "as-of", 0, &as_of_text, NULL },
                                            { "output", 'o', &directory, NULL },
                                            { 0 } };
    struct publish_plan plan = { 0 };
    char **operands;
    int count;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        option_day("as-of", as_of_text, &plan.as_of, err) != 0)
        return -1;
    if (count > 0)
        return err_set(err, STATUS_USAGE, "report: it takes options only; see headway report "
                       "--help");
    if (app_config(app, &plan.config, err) != 0 ||
        app_ledger_as_of(app, "report", plan.as_of, &plan.ledger, err) != 0)
        return -1;
    if (plan.as_of == DATE_NONE)
        plan.as_of = app_today(app);
    plan.directory = directory;
    return publish(&plan, err);
}
