/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "format/json_write.h"
#include "steps/collect.h"

#include <stdio.h>
#include <string.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_collect = {
    .name = "collect",
    .arguments = "[SOURCE...]",
    .summary = "fetch the sources that are due and record what they say",
    .help = "Without a name all enabled sources; a named one is asked even where it is not\n"
            "enabled. No source is asked more often than its \"every\" says.\n"
            "  --force    ask all the same, and take the answer even where it has not changed\n"
            "  --dry-run  print what would be recorded, as JSON Lines, and record nothing\n",
    .run = run,
};

static void print_line(void *context, enum log_level level, const char *line)
{
    (void)context;
    log_line(level, "%s", line);
}

static void bound(struct json_writer *json, const char *key, bool present, struct dec number)
{
    if (present)
        json_decimal(json, key, number);
    else
        json_null(json, key);
}

static void print_figure(void *context, const struct accepted *accepted)
{
    const struct figure *figure = &accepted->figure;
    const struct quantity *quantity = &figure->observation.quantity;
    struct json_writer json = { .out = context };
    char period[PERIOD_TEXT], published[DATE_TEXT];

    period_print(figure->observation.period, period);
    date_print(figure->observation.published, published);
    json_open(&json, NULL, '{');
    json_text(&json, "indicator", figure->indicator);
    json_text(&json, "period", period);
    bound(&json, "value", quantity->has_value, quantity->value);
    bound(&json, "low", quantity->has_low, quantity->low);
    bound(&json, "high", quantity->has_high, quantity->high);
    json_text(&json, "qualifier", qualifier_name(quantity->qualifier));
    json_text(&json, "unit", figure->unit);
    json_text(&json, "published", published);
    json_text(&json, "publisher", figure->provenance.publisher);
    json_text(&json, "url", figure->provenance.url);
    json_text(&json, "locator", figure->provenance.locator);
    json_text(&json, "flags", figure->provenance.flags);
    json_text(&json, "decision", decision_name(accepted->decision));
    json_text(&json, "relation", relation_name(accepted->relation));
    json_text(&json, "reason", accepted->reason[0] != '\0' ? accepted->reason : NULL);
    json_close(&json, '}');
    buf_add_char(json.out, '\n');
}

static int collect_dry(const struct collect *collect, struct collect_result *result,
                       struct err *err)
{
    struct collect dry = *collect;
    struct buf out = BUF_EMPTY;
    int failed;

    dry.figure = print_figure;
    dry.context = &out;
    failed = collect_sources(&dry, result, err);
    if (failed == 0)
        failed = print_out(buf_text(&out), out.length, err);
    buf_free(&out);
    return failed;
}

static int status_of(const struct collect_result *result)
{
    return result->failed > 0 || result->refused > 0 ? STATUS_PARTIAL : STATUS_OK;
}

/* The run's row is there from the beginning, so that a run that is cut off shows. */
static int collect_run(const struct collect *collect, struct collect_result *result,
                       struct err *err)
{
    struct ledger *ledger = collect->ledger;

    if (ledger_begin(ledger, err) != 0 ||
        ledger_run_start(ledger, "collect", collect->now, err) != 0 ||
        ledger_commit(ledger, err) != 0 || collect_sources(collect, result, err) != 0 ||
        ledger_begin(ledger, err) != 0 ||
        ledger_run_finish(ledger, collect->now, status_of(result), "", err) != 0)
        return -1;
    return ledger_commit(ledger, err);
}

/* A source is tried before there is any ledger. */
static int open_ledger(struct app *app, bool dry, struct err *err)
{
    struct ledger *ledger;

    return dry ? ledger_open(app->state_directory, LEDGER_READ, &app->ledger, err)
               : app_ledger(app, LEDGER_WRITE, "collect", &ledger, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    struct collect collect = { .state_directory = app->state_directory,
                               .config_directory = app->config_directory,
                               .now = app->now,
                               .report = print_line };
    const struct option_entry options[] = { { "force", 0, NULL, &collect.force },
                                            { "dry-run", 0, NULL, &collect.dry },
                                            { 0 } };
    struct collect_result result = { 0 };
    char **operands;
    int count;

    if (options_read(options, argc, argv, &operands, &count, err) != 0 ||
        app_config(app, &collect.config, err) != 0 || open_ledger(app, collect.dry, err) != 0)
        return -1;
    collect.ledger = app->ledger;
    collect.sources = (const char *const *)(uintptr_t)operands;
    collect.source_count = (size_t)count;
    if ((collect.dry ? collect_dry : collect_run)(&collect, &result, err) != 0)
        return -1;
    log_notice("%lld sources asked, %lld unchanged, %lld failed, %lld not due; %lld new figures, "
               "%lld known already, %lld held, %lld refused",
               (long long)result.sources, (long long)result.unchanged, (long long)result.failed,
               (long long)result.waiting, (long long)result.added, (long long)result.repeated,
               (long long)result.held, (long long)result.refused);
    return status_of(&result);
}
