/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/ingest.h"

#include <stdio.h>
#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_ingest = {
    .name = "ingest",
    .arguments = "[--dry-run] FILE|-",
    .summary = "figures from CSV or JSON Lines into the ledger",
    .help = "  --dry-run  say what would come of it, and record nothing\n\n"
            "CSV wants a header with indicator, period, value and published; the other columns\n"
            "are low, high, qualifier, unit, publisher, url, locator, note, kind and quote. The\n"
            "apostrophe that an export puts in front of =, +, - or @ is taken off. JSON Lines\n"
            "has the same names as members. Rows at fault are reported and left out, the good\n"
            "ones recorded; the exit status is then 65.\n",
    .run = run,
};

static int ingest_all(struct app *app, struct ledger *ledger, const struct config *config,
                      bool dry, char **files, int count, struct ingest_result *result,
                      struct err *err)
{
    struct ingest ingest = { .ledger = ledger,
                             .config = config,
                             .state_directory = dry ? NULL : app->state_directory,
                             .now = app->now,
                             .report = print_fault };
    int status;

    if (ledger_begin(ledger, err) != 0 ||
        ledger_run_start(ledger, "ingest", app->now, err) != 0)
        return -1;
    for (int i = 0; i < count; i++)
        if (ingest_file(&ingest, files[i], result, err) != 0)
            return -1;
    status = result->refused ? STATUS_DATA : STATUS_OK;
    if (dry) {
        ledger_rollback(ledger);
        return status;
    }
    if (ledger_run_finish(ledger, app->now, status, "", err) != 0 ||
        ledger_commit(ledger, err) != 0)
        return -1;
    return status;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    bool dry = false;
    const struct option_entry options[] = { { "dry-run", 0, NULL, &dry }, { 0 } };
    const struct config *config;
    struct ingest_result result = { 0 };
    struct ledger *ledger;
    char **files;
    int count, status;

    if (options_read(options, argc, argv, &files, &count, err) != 0)
        return -1;
    if (count == 0)
        return err_set(err, STATUS_USAGE, "ingest: name a file, or - for standard input");
    if (app_config(app, &config, err) != 0 ||
        app_ledger(app, LEDGER_WRITE, "ingest", &ledger, err) != 0)
        return -1;
    status = ingest_all(app, ledger, config, dry, files, count, &result, err);
    if (status < 0)
        ledger_rollback(ledger);
    else
        log_notice("%s%lld rows: %lld figures added, %lld known already, %lld held for review, "
                   "%lld refused",
                   dry ? "nothing recorded; " : "", (long long)result.rows, (long long)result.added,
                   (long long)result.repeated, (long long)result.held, (long long)result.refused);
    return status;
}
