/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/rings.h"

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_rebuild = {
    .name = "rebuild",
    .arguments = "[INDICATOR...]",
    .summary = "RRDs anew from the ledger",
    .help = "Makes the round-robin databases of the indicators, or of all, from the ledger's\n"
            "figures. `run` does so by itself where one is missing or damaged.\n",
    .run = run,
};

static int check_names(const struct config *config, char **names, int count, struct err *err)
{
    for (int i = 0; i < count; i++)
        if (config_indicator(config, names[i]) == NULL)
            return err_set(err, STATUS_USAGE, "rebuild: there is no indicator \"%.64s\"",
                           names[i]);
    return 0;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const struct option_entry none[] = { { 0 } };
    struct rings_plan plan = { .state_directory = app->state_directory, .anew = true,
                               .report = print_fault };
    struct rings_result result;
    int count;

    if (options_read(none, argc, argv, &plan.only, &count, err) != 0 ||
        app_config(app, &plan.config, err) != 0 ||
        check_names(plan.config, plan.only, count, err) != 0 ||
        app_ledger(app, LEDGER_WRITE, "rebuild", &plan.ledger, err) != 0)
        return -1;
    plan.only_count = (size_t)count;
    if (rings_update(&plan, &result, err) != 0)
        return -1;
    log_notice("%lld round-robin databases made anew", (long long)result.rebuilt);
    if (result.left_out > 0)
        log_notice("%lld figures from before 1970 are in the ledger only",
                   (long long)result.left_out);
    return result.failed > 0 ? STATUS_PARTIAL : STATUS_OK;
}
