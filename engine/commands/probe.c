/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "io/worker.h"

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_probe = {
    .name = "probe",
    .arguments = "[--format F] [--source FILE] FILE|-",
    .summary = "what a collector would read out of a saved document",
    .help = "  --format F     json, csv, jsonstat, sdmx-json, sdmx-csv, eurostat-tsv, prometheus,\n"
            "                 sdmx-ml, page, exec (JSON Lines); csv knows SDMX's and Eurostat's\n"
            "  --source FILE  a file of config/sources, where the format needs directions; it\n"
            "                 says the format as well\n"
            "  --id ID        the entry of that file, where it holds several\n\n"
            "Prints one JSON object a row, in the order of the document. A body that is an error\n"
            "message of the provider, or of another format, is status 65 with its words; a proper\n"
            "answer without observations is status 0 and a note. Where a page's source has\n"
            "\"links\", the documents are named that a run would open. Nothing is asked for and\n"
            "nothing stored.\n",
    .run = run,
};

static size_t pass_option(const char **args, const char *name, const char *value)
{
    if (value == NULL)
        return 0;
    args[0] = name;
    args[1] = value;
    return 2;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *format = NULL, *source = NULL, *id = NULL;
    const struct option_entry options[] = { { "format", 'f', &format, NULL },
                                            { "source", 's', &source, NULL },
                                            { "id", 0, &id, NULL },
                                            { 0 } };
    const char *args[12] = { "probe" };
    const struct worker_plan plan = { .program = "headway-collect", .args = args };
    char now[32], **operands;
    int count, status = 0;
    size_t used = 1;

    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (count != 1 || (format == NULL && source == NULL))
        return err_set(err, STATUS_USAGE,
                       "probe: name a --format and one file, or - for standard input");
    moment_print(app->now, now);
    used += pass_option(args + used, "--now", now);
    used += pass_option(args + used, "--format", format);
    used += pass_option(args + used, "--source", source);
    used += pass_option(args + used, "--id", id);
    args[used] = operands[0];
    return worker_pass_through(&plan, &status, err) != 0 ? -1 : status;
}
