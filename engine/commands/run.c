/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/ingest.h"
#include "steps/inputs.h"
#include "steps/rings.h"
#include "steps/show.h"

#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_run = {
    .name = "run",
    .arguments = "",
    .summary = "collect, judge, draw, publish, alert: the cron job",
    .help = "  --show  print the verdicts where anything has changed\n\n"
            "Reads what is new, brings the RRDs, the graphs and the report up to date. It prints\n"
            "nothing where nothing is wrong. A run with nothing new writes only that it was.\n",
    .run = run,
};

static void print_fault(void *context, const char *fault)
{
    (void)context;
    log_error("%s", fault);
}

/* The figures that the configuration brings with it. */
static int ingest_shipped(struct app *app, struct ledger *ledger, const struct config *config,
                          int *status, struct err *err)
{
    struct ingest ingest = { .ledger = ledger,
                             .config = config,
                             .state_directory = app->state_directory,
                             .now = app->now,
                             .only_changed = true,
                             .report = print_fault };
    struct ingest_result result = { 0 };

    if (ledger_begin(ledger, err) != 0 || ledger_run_start(ledger, "run", app->now, err) != 0)
        return -1;
    for (size_t i = 0; i < config->figure_file_count; i++) {
        if (ingest_file(&ingest, config->figure_files[i], &result, err) != 0) {
            if (err->status != STATUS_DATA)
                return -1;
            log_error("%s", err->text);
            result.refused++;
        }
    }
    if (result.refused > 0)
        *status = STATUS_DATA;
    return ledger_commit(ledger, err);
}

/* Views come after the commit: one that is late costs nothing but its freshness. */
static void draw_rings(struct app *app, struct ledger *ledger, const struct config *config,
                       int *status)
{
    struct rings_plan plan = { .ledger = ledger,
                               .config = config,
                               .state_directory = app->state_directory,
                               .report = print_fault };
    struct rings_result result;
    struct err err;

    if (rings_update(&plan, &result, &err) != 0) {
        log_error("%s", err.text);
        result.failed = 1;
    }
    if (result.failed > 0 && *status == STATUS_OK)
        *status = STATUS_PARTIAL;
}

static int show_verdicts(struct app *app, struct ledger *ledger, const struct config *config,
                         struct err *err)
{
    struct show show = { .plan = { .ledger = ledger, .config = config, .as_of = app_today(app) },
                         .now = app->now,
                         .as_of = DATE_NONE,
                         .language = config->settings.language,
                         .colour = terminal_colour(),
                         .width = terminal_width(),
                         .write = print_out };

    return show_status(&show, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    bool show = false;
    const struct option_entry options[] = { { "show", 0, NULL, &show }, { 0 } };
    const struct config *config;
    struct ledger *ledger;
    struct inputs inputs;
    char **operands;
    int count, status = STATUS_OK;

    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (app_config(app, &config, err) != 0 ||
        app_ledger(app, LEDGER_WRITE, "run", &ledger, err) != 0)
        return -1;
    if (ingest_shipped(app, ledger, config, &status, err) != 0) {
        ledger_rollback(ledger);
        return -1;
    }
    draw_rings(app, ledger, config, &status);
    if (inputs_read(ledger, config, app_today(app), &inputs, err) != 0)
        return -1;
    if (ledger_begin(ledger, err) != 0 ||
        ledger_run_finish(ledger, app->now, status, inputs.text, err) != 0 ||
        ledger_commit(ledger, err) != 0)
        return -1;
    if (show && !inputs.unchanged && show_verdicts(app, ledger, config, err) != 0)
        return -1;
    return status;
}
