/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "format/json_write.h"
#include "output/figure_fields.h"
#include "output/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_review = {
    .name = "review",
    .arguments = "[accept|reject ID...]",
    .summary = "the figures held for a person to look at, and the decision on them",
    .help = "  --because TEXT  why; needed for a decision, and kept with it\n"
            "  --by NAME       who decides; else the user that is logged in\n"
            "  --json          the list as JSON Lines\n"
            "A decision is a row of the ledger; a later one on the same figure takes its place.\n",
    .run = run,
};

/* --- the list ------------------------------------------------------------------------------ */

static void print_json(const struct ledger_entry *entry, struct buf *out)
{
    struct json_writer json = { .out = out };

    json_open(&json, NULL, '{');
    json_text(&json, "indicator", entry->figure.indicator);
    figure_json(&json, entry, false);
    json_text(&json, "reason", entry->reason);
    json_close(&json, '}');
    buf_add_char(out, '\n');
}

static void add_row(const struct ledger_entry *entry, struct table *table)
{
    const struct observation *observation = &entry->figure.observation;
    const struct quantity *quantity = &observation->quantity;
    char id[24], period[PERIOD_TEXT], published[DATE_TEXT], number[DEC_TEXT];

    snprintf(id, sizeof id, "%lld", (long long)observation->id);
    period_print(observation->period, period);
    date_print(observation->published, published);
    dec_print(quantity->has_value ? quantity->value : quantity->low, number);
    table_cell(table, id);
    table_cell(table, entry->figure.indicator);
    table_cell(table, period);
    table_cell(table, number);
    table_cell(table, entry->figure.unit);
    table_cell(table, published);
    table_cell(table, entry->figure.provenance.publisher);
    table_cell(table, entry->reason);
}

static int list_one(struct ledger *ledger, const char *indicator, struct table *table,
                    struct buf *out, struct err *err)
{
    struct ledger_entries entries;
    struct arena arena = { 0 };
    int result = ledger_read(ledger, indicator, &arena, &entries, err);

    for (size_t i = 0; result == 0 && i < entries.count; i++) {
        if (entries.items[i].decision != DECISION_HELD)
            continue;
        if (table != NULL)
            add_row(&entries.items[i], table);
        else
            print_json(&entries.items[i], out);
    }
    arena_free(&arena);
    return result;
}

static int list(struct ledger *ledger, bool json, struct err *err)
{
    static const char *const heading[] = { "id",   "indicator", "period",    "value",
                                           "unit", "published", "publisher", "reason" };
    struct table table = { .columns = sizeof heading / sizeof heading[0], .right = "rllrllll" };
    struct buf out = BUF_EMPTY;
    size_t count;
    int result = ledger_indicator_count(ledger, &count, err);

    for (size_t i = 0; i < table.columns; i++)
        table_cell(&table, heading[i]);
    for (size_t i = 0; result == 0 && i < count; i++)
        result = list_one(ledger, ledger_indicator_id(ledger, i), json ? NULL : &table, &out, err);
    if (result == 0 && !json && table.count > table.columns)
        table_print(&table, 0, &out);
    if (result == 0)
        result = print_out(buf_text(&out), out.length, err);
    table_free(&table);
    buf_free(&out);
    return result == 0 ? STATUS_OK : -1;
}

/* --- the decision -------------------------------------------------------------------------- */

static const char *who(const char *given)
{
    static const char *const places[] = { "SUDO_USER", "USER", "LOGNAME" };

    for (size_t i = 0; given == NULL && i < sizeof places / sizeof places[0]; i++)
        given = getenv(places[i]);
    return given != NULL && *given != '\0' ? given : "someone";
}

static int decide_one(struct app *app, struct ledger *ledger, const char *text,
                      enum decision decision, const char *because, const char *by,
                      struct err *err)
{
    char *end;
    long long id = strtoll(text, &end, 10);

    if (*text == '\0' || *end != '\0' || id <= 0)
        return err_set(err, STATUS_USAGE, "review: \"%.40s\" is no id; headway review lists them",
                       text);
    if (id > ledger_last_figure(ledger))
        return err_set(err, STATUS_USAGE, "review: there is no figure %lld", id);
    return ledger_review(ledger, id, decision, because, by, app->now, err);
}

static int decide(struct app *app, struct ledger *ledger, char **operands, int count,
                  const char *because, const char *by, struct err *err)
{
    enum decision decision = DECISION_ACCEPTED;

    if (strcmp(operands[0], "reject") == 0)
        decision = DECISION_REJECTED;
    else if (strcmp(operands[0], "accept") != 0)
        return err_set(err, STATUS_USAGE, "review: \"%.40s\" is neither accept nor reject",
                       operands[0]);
    if (count < 2)
        return err_set(err, STATUS_USAGE, "review: %s which figure? Give its id", operands[0]);
    if (because == NULL || *because == '\0')
        return err_set(err, STATUS_USAGE, "review: say why, with --because TEXT");
    if (ledger_begin(ledger, err) != 0 || ledger_run_start(ledger, "review", app->now, err) != 0)
        return -1;
    for (int i = 1; i < count; i++)
        if (decide_one(app, ledger, operands[i], decision, because, who(by), err) != 0)
            return -1;
    if (ledger_run_finish(ledger, app->now, STATUS_OK, "", err) != 0)
        return -1;
    return ledger_commit(ledger, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *because = NULL, *by = NULL;
    bool json = false;
    const struct option_entry options[] = { { "because", 0, &because, NULL },
                                            { "by", 0, &by, NULL },
                                            { "json", 0, NULL, &json },
                                            { 0 } };
    struct ledger *ledger;
    char **operands;
    int count;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        app_ledger(app, count > 0 ? LEDGER_WRITE : LEDGER_READ, "review", &ledger, err) != 0)
        return -1;
    if (count == 0)
        return list(ledger, json, err);
    if (decide(app, ledger, operands, count, because, by, err) != 0) {
        ledger_rollback(ledger);
        return -1;
    }
    return STATUS_OK;
}
