/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"
#include "commands/command.h"
#include "output/figure_fields.h"
#include "steps/lookup.h"
#include "steps/measure.h"

#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_export = {
    .name = "export",
    .arguments = "csv|jsonl|metrics",
    .summary = "all figures, in the order of the catalogue, or metrics of the targets",
    .help = "  --as-of DATE       what was known on that day; else on that of --now, or today\n"
            "  -o, --output FILE  the metrics into a file, put in place at once\n\n"
            "csv is what `ingest` reads; jsonl has one JSON object a figure; metrics is\n"
            "Prometheus' text format, for the node exporter's textfile collector. Derived\n"
            "indicators are left out of csv and jsonl, since no figure of theirs was recorded;\n"
            "`headway history INDICATOR --csv` computes them.\n",
    .run = run,
};

static void put_figures(const struct history *history, bool csv, struct buf *out)
{
    for (size_t i = 0; i < history->count; i++) {
        struct json_writer json = { .out = out };

        if (csv) {
            figure_csv(out, history->entries[i], history->in_force[i]);
            continue;
        }
        json_open(&json, NULL, '{');
        json_text(&json, "indicator", history->indicator->id);
        json_text(&json, "unit", history->indicator->unit);
        figure_json(&json, history->entries[i], history->in_force[i]);
        json_close(&json, '}');
        buf_add_char(out, '\n');
    }
}

static int export_all(struct ledger *ledger, const struct config *config, date as_of, bool csv,
                      struct err *err)
{
    struct buf out = BUF_EMPTY;
    int result = 0;

    if (csv)
        figure_csv_header(&out);
    for (size_t i = 0; i < config->indicator_count && result == 0; i++) {
        struct arena arena = { 0 };
        struct history history;

        result = lookup_history(ledger, &config->indicators[i], as_of, true, &arena, &history, err);
        if (result == 0) {
            put_figures(&history, csv, &out);
            result = print_out(buf_text(&out), out.length, err);
            buf_clear(&out);
        }
        arena_free(&arena);
    }
    buf_free(&out);
    return result;
}

static int export_metrics(struct app *app, struct ledger *ledger, const struct config *config,
                          date as_of, const char *path, struct err *err)
{
    const struct judging_plan plan = { .ledger = ledger, .config = config,
                                       .as_of = as_of };
    struct buf out = BUF_EMPTY;
    int result = measure_all(&plan, app->now, &out, err);

    if (result == 0)
        result = path != NULL ? file_replace(path, out.bytes, out.length, err)
                              : print_out(buf_text(&out), out.length, err);
    buf_free(&out);
    return result;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    const char *as_of_text = NULL, *path = NULL;
    const struct option_entry options[] = { { "as-of", 0, &as_of_text, NULL },
                                            { "output", 'o', &path, NULL },
                                            { 0 } };
    const struct config *config;
    struct ledger *ledger;
    char **operands;
    date as_of;
    int count;
    bool csv, metrics;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        option_day("as-of", as_of_text, &as_of, err) != 0)
        return -1;
    csv = count == 1 && strcmp(operands[0], "csv") == 0;
    metrics = count == 1 && strcmp(operands[0], "metrics") == 0;
    if (count != 1 || (!csv && !metrics && strcmp(operands[0], "jsonl") != 0))
        return err_set(err, STATUS_USAGE, "export: name a format: csv, jsonl or metrics");
    if (path != NULL && !metrics)
        return err_set(err, STATUS_USAGE, "export: --output is for metrics; csv and jsonl go to "
                       "standard output, so write > %s", path);
    if (app_config(app, &config, err) != 0 ||
        app_ledger_as_of(app, "export", as_of, &ledger, err) != 0)
        return -1;
    if (as_of == DATE_NONE)
        as_of = app_today(app); /* what is dated later than today is not out yet */
    if (metrics)
        return export_metrics(app, ledger, config, as_of, path, err);
    return export_all(ledger, config, as_of, csv, err);
}
