/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quantities of a text: wholly the worker's, since the text is a stranger's. */
#include "commands/command.h"

#include "base/mem.h"
#include "io/worker.h"

#include <stdlib.h>

enum { SECONDS = 120 };

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_extract = {
    .name = "extract",
    .arguments = "[--lang L] FILE|-",
    .summary = "every quantity in a text or page, as JSON Lines",
    .help = "  --lang L  en, zh or de, of most of the text; else the language is found out\n"
            "  --html    read FILE as a page even where it does not look like one\n"
            "  --text    read FILE as plain text even where it looks like a page\n\n"
            "Offsets are in bytes of the text as UTF-8, of a page after it was turned into text.\n",
    .run = run,
};

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char **args = mem_array((size_t)argc + 1, sizeof *args);
    struct worker_plan plan = { .program = "headway-collect", .args = args, .seconds = SECONDS };
    int exit_status = 0, result;

    (void)app;
    args[0] = "extract";
    for (int i = 1; i < argc; i++)
        args[i] = argv[i];
    result = worker_pass_through(&plan, &exit_status, err);
    free(args);
    return result == 0 ? exit_status : -1;
}
