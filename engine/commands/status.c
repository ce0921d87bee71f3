/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "steps/show.h"
#include <stdlib.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_status = {
    .name = "status",
    .arguments = "[TARGET...]",
    .summary = "the verdicts as a table",
    .help = "  --as-of DATE  the answer that would have been given on that day\n"
            "  --json        as JSON (headway.status/1), numbers in base units\n"
            "  --lang LANG   en, zh or de\n"
            "  --what-if INDICATOR=PERIOD:VALUE[,...]\n"
            "                as if these figures were published, in base units: gdp=2026:620e9;\n"
            "                nothing is stored\n\n"
            "A name is the id of a target or of an indicator; one target alone is shown in\n"
            "detail. The table fits the terminal, and 100 columns (or COLUMNS) elsewhere: what\n"
            "does not fit is left out, the id and the verdict last. In the bar, full cells\n"
            "are what was attained and shaded ones what should have been by the date of the\n"
            "figure.\n",
    .run = run,
};

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *as_of_text = NULL, *language_text = NULL, *what_if = NULL;
    struct supposed *supposed;
    bool json = false;
    const struct option_entry options[] = { { "as-of", 0, &as_of_text, NULL },
                                            { "lang", 0, &language_text, NULL },
                                            { "what-if", 0, &what_if, NULL },
                                            { "json", 0, NULL, &json },
                                            { 0 } };
    const struct config *config;
    struct show show = { .write = print_out };
    int count, result;

    if (options_read(options, argc, argv, &show.plan.only, &count, err) != 0 ||
        option_day("as-of", as_of_text, &show.as_of, err) != 0 ||
        app_config(app, &config, err) != 0 ||
        app_ledger_as_of(app, "status", show.as_of, &show.plan.ledger, err) != 0)
        return -1;
    show.language = config->settings.language;
    if (language_text != NULL && !language_parse(language_text, &show.language))
        return err_set(err, STATUS_USAGE, "status: --lang is en, zh or de");
    show.plan.config = config;
    show.plan.only_count = (size_t)count;
    show.plan.as_of = show.as_of == DATE_NONE ? app_today(app) : show.as_of;
    show.now = app->now;
    show.json = json;
    show.colour = terminal_colour();
    show.width = table_width();
    /* one target by its own id: all there is to say of it */
    show.detail = !json && count == 1 && config_target(config, show.plan.only[0]) != NULL;
    show.plan.exact = show.detail;
    result = supposed_parse(what_if, config, show.plan.as_of, &supposed,
                            &show.plan.supposed_count, err);
    show.plan.supposed = supposed;
    if (result == 0)
        result = show_status(&show, err);
    free(supposed);
    return result;
}
