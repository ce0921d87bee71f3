/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "output/config_json.h"
#include "steps/check_figures.h"
#include "steps/check_sources.h"
#include "steps/deliver.h"

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_config = {
    .name = "config",
    .arguments = "[--check|--test-channel ID]",
    .summary = "check the configuration, print the effective one",
    .help = "  --check            check only, figures and the sources' patterns, paths and names\n"
            "                     included; where all is well, print nothing\n"
            "  --test-channel ID  send a test message to one channel\n\n"
            "Every fault goes to standard error as file:line:column: what, and what would do;\n"
            "the exit status is then 78. What is printed is one JSON document\n"
            "(headway.config/1) with defaults filled in and goals in base units.\n",
    .run = run,
};

static int test_channel(struct app *app, const struct config *config, const char *channel,
                        struct err *err)
{
    const struct delivery_plan plan = { .config = config,
                                        .config_directory = app->config_directory,
                                        .state_directory = app->state_directory,
                                        .now = app->now };

    if (deliver_test(&plan, channel, err) != 0)
        return -1;
    log_notice("channel %s took the test message", channel);
    return STATUS_OK;
}

/* The first fault is what the command ends with; the others are told at once. */
static void keep_first(struct err *first, const struct err *next)
{
    if (first->text[0] == '\0')
        *first = *next;
    else
        log_error("%s", next->text);
}

/* All there is to check, as far as one fault leaves a sense to the next. */
static int check_all(struct app *app, struct err *err)
{
    const struct config *config;
    struct err first = { 0 }, next = { 0 };
    bool read = app_config(app, &config, &first) == 0;

    if (check_sources(config, read, print_fault, NULL, &next) != 0)
        keep_first(&first, &next);
    if (read && check_figures(config, app->now, print_fault, NULL, &next) != 0)
        keep_first(&first, &next);
    if (first.text[0] == '\0')
        return STATUS_OK;
    return err_set(err, first.status, "%s", first.text);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *channel = NULL;
    bool check = false, known;
    const struct option_entry options[] = { { "check", 0, NULL, &check },
                                            { "test-channel", 0, &channel, NULL },
                                            { 0 } };
    const struct config *config;
    struct isolation isolation;
    struct err unknown;
    struct buf out = BUF_EMPTY;
    char **operands;
    int count, result;

    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (count != 0)
        return err_set(err, STATUS_USAGE, "config: no operands; the directory is --config DIR");
    if (check)
        return check_all(app, err);
    if (app_config(app, &config, err) != 0)
        return -1;
    if (channel != NULL)
        return test_channel(app, config, channel, err);
    known = isolation_read(&isolation, &unknown) == 0;
    if (!known)
        log_warning("%s", unknown.text);
    config_json(config, app->config_directory, known ? &isolation : NULL, &out);
    result = print_out(buf_text(&out), out.length, err);
    buf_free(&out);
    return result;
}
