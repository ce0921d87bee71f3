/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "output/status.h"
#include "steps/judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_status = {
    .name = "status",
    .arguments = "[TARGET...]",
    .summary = "the verdicts as a table",
    .help = "  --as-of DATE  the answer that would have been given on that day\n"
            "  --json        as JSON (headway.status/1), numbers in base units\n"
            "  --lang LANG   en, zh or de\n\n"
            "A name is the id of a target or of an indicator. In the bar, full cells are what\n"
            "was attained and shaded ones what should have been by the date of the figure.\n",
    .run = run,
};

struct printing {
    struct ledger *ledger;
    struct json_writer json;
    struct status_table *table; /* NULL: JSON */
    struct buf out;
    size_t targets;
};

static int origin(struct ledger *ledger, const struct observation *observation,
                  struct arena *arena, struct ledger_entry *entry,
                  const struct provenance **out, struct err *err)
{
    *out = NULL;
    if (observation == NULL)
        return 0;
    if (ledger_figure(ledger, observation->id, arena, entry, err) < 0)
        return -1;
    *out = &entry->figure.provenance;
    return 0;
}

static int print_one(void *context, const struct judged *judged, struct err *err)
{
    struct printing *printing = context;
    struct status_row row = { .target = judged->target,
                              .indicator = judged->indicator,
                              .replaced_by = judged->replaced_by,
                              .judgement = &judged->judgement };
    struct ledger_entry latest, baseline;
    struct arena arena = { 0 };
    int result = 0;

    printing->targets++;
    if (printing->table != NULL) {
        status_table_row(printing->table, &row);
        return 0;
    }
    if (origin(printing->ledger, judged->judgement.latest, &arena, &latest, &row.latest,
               err) != 0 ||
        origin(printing->ledger, judged->judgement.baseline, &arena, &baseline, &row.baseline,
               err) != 0)
        result = -1;
    else
        status_json_row(&printing->json, &row);
    arena_free(&arena);
    if (result == 0 && printing->out.length > 65536) {
        result = print_out(buf_text(&printing->out), printing->out.length, err);
        buf_clear(&printing->out);
    }
    return result;
}

static size_t terminal_width(void)
{
    struct winsize size;

    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

static int print_all(const struct judging_plan *plan, const struct app *app, date as_of,
                     struct printing *printing, struct err *err)
{
    if (printing->table == NULL)
        status_json_open(&printing->json, app->now, as_of);
    if (judge_all(plan, print_one, printing, err) != 0)
        return -1;
    if (printing->table == NULL)
        status_json_close(&printing->json);
    else if (printing->targets == 0)
        buf_add_text(&printing->out, "no target was announced by then\n");
    else
        status_table_print(printing->table, terminal_width(), &printing->out);
    return print_out(buf_text(&printing->out), printing->out.length, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *as_of_text = NULL, *language_text = NULL;
    bool json = false;
    const struct option_entry options[] = { { "as-of", 0, &as_of_text, NULL },
                                            { "lang", 0, &language_text, NULL },
                                            { "json", 0, NULL, &json },
                                            { 0 } };
    const struct config *config;
    struct printing printing = { 0 };
    struct judging_plan plan = { 0 };
    enum language language;
    date as_of;
    int count, result;

    if (options_read(options, argc, argv, &plan.only, &count, err) != 0 ||
        option_day("as-of", as_of_text, &as_of, err) != 0 ||
        app_config(app, &config, err) != 0 ||
        app_ledger(app, LEDGER_READ, "status", &plan.ledger, err) != 0)
        return -1;
    language = config->settings.language;
    if (language_text != NULL && !language_parse(language_text, &language))
        return err_set(err, STATUS_USAGE, "status: --lang is en, zh or de");
    plan.config = config;
    plan.only_count = (size_t)count;
    plan.as_of = as_of == DATE_NONE ? app_today(app) : as_of;
    printing.ledger = plan.ledger;
    printing.json.out = &printing.out;
    if (!json)
        printing.table = status_table_new(language, isatty(STDOUT_FILENO) && !getenv("NO_COLOR"));
    result = print_all(&plan, app, as_of, &printing, err);
    if (printing.table != NULL)
        status_table_free(printing.table);
    buf_free(&printing.out);
    return result;
}
