/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/deliver.h"

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_resend = {
    .name = "resend",
    .arguments = "",
    .summary = "try again what could not be told, and tell Alertmanager again what fires",
    .help = "Alertmanager forgets an alert that is not said again, and all of them when it\n"
            "restarts: let a timer call this every few minutes. It judges nothing.\n",
    .run = run,
};

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const struct option_entry none[] = { { 0 } };
    struct delivery_plan plan = { .config_directory = app->config_directory,
                                  .state_directory = app->state_directory, .now = app->now };
    struct delivery_tally due, again;
    char **operands;
    int count;

    if (options_read(none, argc, argv, &operands, &count, err) != 0 ||
        app_config(app, &plan.config, err) != 0)
        return -1;
    if (plan.config->channel_count == 0)
        return STATUS_OK;
    if (app_ledger(app, LEDGER_WRITE, "resend", &plan.ledger, err) != 0 ||
        deliver_due(&plan, &due, err) != 0 || deliver_again(&plan, &again, err) != 0)
        return -1;
    return due.waiting + due.parked + again.waiting + again.parked > 0 ? STATUS_PARTIAL
                                                                       : STATUS_OK;
}
