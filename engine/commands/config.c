/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "output/config_json.h"

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_config = {
    .name = "config",
    .arguments = "[--check]",
    .summary = "check the configuration, print the effective one",
    .help = "  --check       check only: nothing is printed where all is well\n\n"
            "Every fault goes to standard error as file:line:column: what, and what would do;\n"
            "the exit status is then 78. What is printed is one JSON document\n"
            "(headway.config/1) with defaults filled in and goals in base units.\n",
    .run = run,
};

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    bool check = false;
    const struct option_entry options[] = { { "check", 0, NULL, &check }, { 0 } };
    const struct config *config;
    struct buf out = BUF_EMPTY;
    char **operands;
    int count, result = 0;

    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (count != 0)
        return err_set(err, STATUS_USAGE, "config: no operands; the directory is --config DIR");
    if (app_config(app, &config, err) != 0)
        return -1;
    if (!check) {
        config_json(config, app->config_directory, &out);
        result = print_out(buf_text(&out), out.length, err);
    }
    buf_free(&out);
    return result;
}
