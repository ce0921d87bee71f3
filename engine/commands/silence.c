/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "commands/person.h"
#include "io/alerts.h"
#include "output/alert_list.h"
#include "output/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { USUAL_DAYS = 30 };

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_silence = {
    .name = "silence",
    .arguments = "[PATTERN]",
    .summary = "no notices about alerts that fit a pattern, until a day; else list silences",
    .help = "  --until TIME     2026-12-31, 14d, 2w or 12h; 30d where it is not given\n"
            "  --because TEXT   has to be said\n"
            "  --by NAME        who you are, unless it is the one who is logged in\n"
            "  --end            end the silence of that pattern now\n"
            "  --json           the list as JSON\n\n"
            "PATTERN is Kind/subject, a subject or a kind, with * and ? as in file names. What is\n"
            "owed when a silence ends is told then.\n",
    .run = run,
};

static void moment_cell(struct table *table, int64_t seconds)
{
    char text[32];

    moment_print(seconds, text);
    table_cell(table, text);
}

static void put_table(const struct ledger_silence *silences, size_t count, struct buf *out)
{
    static const char *const heads[] = { "Pattern", "Until", "By", "Because" };
    struct table table = { .columns = 4, .right = "llls" };

    for (size_t i = 0; i < sizeof heads / sizeof heads[0]; i++)
        table_cell(&table, heads[i]);
    for (size_t i = 0; i < count; i++) {
        table_cell(&table, silences[i].pattern);
        moment_cell(&table, silences[i].until);
        table_cell(&table, silences[i].by);
        table_cell(&table, silences[i].because);
    }
    if (count == 0)
        buf_add_text(out, "no silence\n");
    else
        table_print(&table, terminal_width(), out);
    table_free(&table);
}

static int list(struct app *app, bool json, struct err *err)
{
    struct arena arena = { 0 };
    struct buf out = BUF_EMPTY;
    struct ledger_silence *silences = NULL;
    struct ledger *ledger;
    size_t count = 0;
    int result = -1;

    if (app_ledger(app, LEDGER_READ, "silence", &ledger, err) == 0 &&
        ledger_silences(ledger, app->now, &arena, &silences, &count, err) == 0) {
        if (json)
            silences_json(silences, count, &out);
        else
            put_table(silences, count, &out);
        result = print_out(buf_text(&out), out.length, err);
    }
    free(silences);
    buf_free(&out);
    arena_free(&arena);
    return result;
}

static int record(struct app *app, const struct ledger_silence *silence, struct err *err)
{
    struct ledger *ledger;

    if (app_ledger(app, LEDGER_WRITE, "silence", &ledger, err) != 0 ||
        ledger_begin(ledger, err) != 0)
        return -1;
    if (ledger_silence_add(ledger, silence, err) != 0) {
        ledger_rollback(ledger);
        return -1;
    }
    return ledger_commit(ledger, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *until = NULL, *by = NULL;
    bool end = false, json = false;
    struct ledger_silence silence = { .made = app->now };
    const struct option_entry options[] = { { "until", 0, &until, NULL },
                                            { "because", 0, &silence.because, NULL },
                                            { "by", 0, &by, NULL },
                                            { "end", 0, NULL, &end },
                                            { "json", 0, NULL, &json },
                                            { 0 } };
    char **patterns;
    int count;

    if (options_read(options, argc, argv, &patterns, &count, err) != 0)
        return -1;
    if (count == 0 && !end)
        return list(app, json, err);
    if (count != 1)
        return err_set(err, STATUS_USAGE, "silence: name one pattern");
    if (!end && (silence.because == NULL || silence.because[0] == '\0'))
        return err_set(err, STATUS_USAGE, "silence: say --because why");
    silence.pattern = patterns[0];
    if (silence.because == NULL)
        silence.because = "ended";
    if (person_name(by, &silence.by, err) != 0)
        return -1;
    if (end)
        silence.until = app->now;
    else if (person_until(until, app->now, USUAL_DAYS, &silence.until, err) != 0)
        return -1;
    return record(app, &silence, err);
}
