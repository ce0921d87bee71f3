/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "format/json_write.h"
#include "output/status.h"
#include "output/table.h"
#include "steps/backtest.h"

#include <stdlib.h>
#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_backtest = {
    .name = "backtest",
    .arguments = "[TARGET...]",
    .summary = "what the verdicts would have been, against what became of it",
    .help = "  --json  as JSON (headway.backtest/1), with every turn of every verdict\n\n"
            "Replays the ledger from the day a target was announced. A call is a verdict that\n"
            "foretells something: on track or achieved, or behind, far behind or moving away.\n"
            "called: the first day of a call that came true, and how long before the deadline;\n"
            "right: the share of right days among those with a prediction, which a goal that is\n"
            "reached needs none of. The last line says how often the band of the trend (nominal\n"
            "80 %) held the figure that came next.\n",
    .run = run,
};

struct totals {
    size_t known, called_in_time, foretold;
    long days_called, days_right;
    struct coverage bands;
};

static bool has_outcome(const struct backtest *row)
{
    return row->target->deadline != DATE_NONE &&
           (row->outcome == VERDICT_ACHIEVED || row->outcome == VERDICT_MISSED);
}

static void count(struct totals *totals, const struct backtest *row)
{
    if (!has_outcome(row))
        return;
    totals->known++;
    totals->called_in_time += row->called != DATE_NONE;
    totals->foretold += row->foretold != DATE_NONE;
    totals->days_called += row->days_called;
    totals->days_right += row->days_right;
}

/* --- text ----------------------------------------------------------------------------------- */

static void day_cell(struct table *table, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    table_cell(table, text);
}

static void number_cell(struct table *table, bool present, const char *unit, int number)
{
    struct buf text = BUF_EMPTY;

    if (present) {
        buf_addf(&text, "%d", number);
        buf_add_text(&text, unit);
    }
    table_cell(table, buf_text(&text));
    buf_free(&text);
}

static void add_heading(struct table *table)
{
    static const char *const headings[] = { "target", "announced",   "deadline", "outcome",
                                            "called", "days before", "right" };

    for (size_t i = 0; i < table->columns; i++)
        table_cell(table, headings[i]);
}

static void add_row(struct table *table, const struct backtest *row)
{
    bool called = row->called != DATE_NONE;

    table_cell(table, row->target->id);
    day_cell(table, row->target->announced);
    day_cell(table, row->target->deadline);
    table_cell(table, verdict_words(row->outcome, LANGUAGE_EN));
    day_cell(table, row->called);
    number_cell(table, called, "", called ? row->target->deadline - row->called : 0);
    if (called && row->days_called == 0)
        table_cell(table, "reached");
    else
        number_cell(table, row->days_called > 0, "%",
                    row->days_called > 0 ? (int)(100L * row->days_right / row->days_called) : 0);
}

static void add_totals(struct buf *out, const struct totals *totals)
{
    buf_addf(out, "\n%zu targets with a known outcome, %zu called right before the deadline: "
                  "%zu by a prediction, %zu once the goal was reached",
             totals->known, totals->called_in_time, totals->foretold,
             totals->called_in_time - totals->foretold);
    if (totals->days_called > 0)
        buf_addf(out, "\nof the days with a prediction %ld%% were right",
                 100 * totals->days_right / totals->days_called);
    buf_addf(out, "\nthe band of the trend held %zu of %zu figures that came next\n",
             totals->bands.held, totals->bands.forecasts);
}

/* --- JSON ----------------------------------------------------------------------------------- */

static void json_day(struct json_writer *json, const char *key, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    json_text(json, key, day == DATE_NONE ? NULL : text);
}

static void put_row(struct json_writer *json, const struct backtest *row)
{
    json_open(json, NULL, '{');
    json_text(json, "id", row->target->id);
    json_day(json, "announced", row->target->announced);
    json_day(json, "deadline", row->target->deadline);
    json_text(json, "outcome", has_outcome(row) ? verdict_name(row->outcome) : NULL);
    json_day(json, "called", row->called);
    json_day(json, "foretold", row->foretold);
    json_day(json, "settled", row->settled);
    json_integer(json, "days", row->days);
    json_integer(json, "days_called", row->days_called);
    json_integer(json, "days_right", row->days_right);
    json_open(json, "turns", '[');
    for (size_t i = 0; i < row->turn_count; i++) {
        json_open(json, NULL, '{');
        json_day(json, "day", row->turns[i].day);
        json_text(json, "verdict", verdict_name(row->turns[i].verdict));
        json_text(json, "verdict_low", verdict_name(row->turns[i].low));
        json_text(json, "verdict_high", verdict_name(row->turns[i].high));
        json_close(json, '}');
    }
    json_close(json, ']');
    json_close(json, '}');
}

static void put_totals(struct json_writer *json, const struct totals *totals)
{
    json_close(json, ']');
    json_integer(json, "known", (int64_t)totals->known);
    json_integer(json, "called_in_time", (int64_t)totals->called_in_time);
    json_integer(json, "foretold", (int64_t)totals->foretold);
    json_integer(json, "days_called", totals->days_called);
    json_integer(json, "days_right", totals->days_right);
    json_open(json, "bands", '{');
    json_integer(json, "forecasts", (int64_t)totals->bands.forecasts);
    json_integer(json, "held", (int64_t)totals->bands.held);
    json_close(json, '}');
    json_close(json, '}');
    buf_add_char(json->out, '\n');
}

/* --- the command ---------------------------------------------------------------------------- */

struct backtesting {
    struct observation_source source;
    char **only;
    int only_count;
    date today;
    struct table table;
    bool as_json;
    struct json_writer json;
    struct totals totals;
};

static bool is_wanted(const struct backtesting *b, const struct target *target)
{
    for (int i = 0; i < b->only_count; i++)
        if (strcmp(b->only[i], target->id) == 0)
            return target->announced <= b->today;
    return b->only_count == 0 && target->announced <= b->today;
}

static int replay_targets(struct backtesting *b, struct err *err)
{
    const struct config *config = b->source.config;

    for (size_t i = 0; i < config->target_count; i++) {
        struct backtest row;
        int result;

        if (!is_wanted(b, &config->targets[i]))
            continue;
        result = backtest(&b->source, &config->targets[i], b->today, &row, err);
        if (result == 0) {
            count(&b->totals, &row);
            if (b->as_json)
                put_row(&b->json, &row);
            else if (has_outcome(&row) || b->only_count > 0)
                add_row(&b->table, &row);
        }
        free(row.turns);
        if (result != 0)
            return -1;
    }
    return 0;
}

static int replay_bands(struct backtesting *b, struct err *err)
{
    const struct config *config = b->source.config;

    for (size_t i = 0; i < config->indicator_count; i++) {
        const struct indicator *indicator = &config->indicators[i];
        struct observation_list list = { 0 };
        int result = observations_read(&b->source, indicator, &list, err);

        if (result == 0 && indicator->nature != NATURE_EVENT && indicator->nature != NATURE_FACT)
            backtest_bands(&list, indicator->frequency, &b->totals.bands);
        free(list.items);
        if (result != 0)
            return -1;
    }
    return 0;
}

static int check_names(const struct backtesting *b, struct err *err)
{
    for (int i = 0; i < b->only_count; i++)
        if (config_target(b->source.config, b->only[i]) == NULL)
            return err_set(err, STATUS_USAGE, "backtest: there is no target \"%.64s\"", b->only[i]);
    return 0;
}

static int print_all(struct backtesting *b, struct buf *out, struct err *err)
{
    b->json.out = out;
    if (!b->as_json) {
        add_heading(&b->table);
    } else {
        json_open(&b->json, NULL, '{');
        json_text(&b->json, "schema", "headway.backtest/1");
        json_open(&b->json, "targets", '[');
    }
    if (replay_targets(b, err) != 0 || replay_bands(b, err) != 0)
        return -1;
    if (!b->as_json) {
        table_print(&b->table, 0, out);
        add_totals(out, &b->totals);
    } else {
        put_totals(&b->json, &b->totals);
    }
    return print_out(buf_text(out), out->length, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    struct backtesting b = { .today = app_today(app),
                             .table = { .columns = 7, .right = "slllrrr" } };
    struct buf out = BUF_EMPTY;
    const struct option_entry options[] = { { "json", 0, NULL, &b.as_json }, { 0 } };
    int result;

    if (options_read(options, argc, argv, &b.only, &b.only_count, err) != 0 ||
        app_config(app, &b.source.config, err) != 0 ||
        app_ledger_as_of(app, "backtest", DATE_NONE, &b.source.ledger, err) != 0 ||
        check_names(&b, err) != 0)
        return -1;
    result = print_all(&b, &out, err);
    table_free(&b.table);
    buf_free(&out);
    return result;
}
