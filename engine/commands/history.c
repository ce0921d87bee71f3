/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/lookup.h"

#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_history = {
    .name = "history",
    .arguments = "INDICATOR",
    .summary = "the figures of an indicator",
    .help = "  --vintages    all that was ever said, also what is no longer in force\n"
            "  --as-of DATE  what was known on that day\n"
            "  --json        as JSON (headway.history/1)\n"
            "  --csv         as CSV; it can be ingested elsewhere\n\n"
            "State: in force is what judging takes; held waits for `headway review`; forecast\n"
            "and fact are shown only. The others say how the figure related to those before it:\n"
            "first, duplicate, refinement (both can be true), revision, contradiction,\n"
            "other period.\n",
    .run = run,
};

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *as_of_text = NULL;
    bool vintages = false, json = false, csv = false;
    const struct option_entry options[] = { { "as-of", 0, &as_of_text, NULL },
                                            { "vintages", 0, NULL, &vintages },
                                            { "json", 0, NULL, &json },
                                            { "csv", 0, NULL, &csv },
                                            { 0 } };
    const struct config *config;
    const struct indicator *indicator;
    struct arena arena = { 0 };
    struct buf out = BUF_EMPTY;
    struct history history;
    struct ledger *ledger;
    char **operands;
    date as_of;
    int count, result;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        option_day("as-of", as_of_text, &as_of, err) != 0)
        return -1;
    if (count != 1)
        return err_set(err, STATUS_USAGE, "history: name one indicator");
    if (json && csv)
        return err_set(err, STATUS_USAGE, "history: --json or --csv, not both");
    if (as_of == DATE_NONE)
        as_of = app_today(app); /* what is dated later than today is not out yet */
    if (app_config(app, &config, err) != 0 ||
        app_ledger_as_of(app, "history", as_of, &ledger, err) != 0)
        return -1;
    indicator = config_indicator(config, operands[0]);
    if (indicator == NULL)
        return err_set(err, STATUS_USAGE, "history: there is no indicator \"%s\"", operands[0]);
    if (indicator->formula != NULL)
        result = lookup_computed(&(struct observation_source){ .ledger = ledger, .config = config },
                                 indicator, as_of, vintages, &arena, &history, err);
    else
        result = lookup_history(ledger, indicator, as_of, vintages, &arena, &history, err);
    if (result == 0) {
        history.language = config->settings.language;
        if (json)
            history_json(&history, &out);
        else if (csv)
            history_csv(&history, &out);
        else
            history_table(&history, &out);
        result = print_out(buf_text(&out), out.length, err);
    }
    buf_free(&out);
    arena_free(&arena);
    return result;
}
