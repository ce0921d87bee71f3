/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "commands/command.h"
#include "format/json_write.h"
#include "steps/check_figures.h"
#include "steps/check_sources.h"
#include "steps/doctor.h"

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_doctor = {
    .name = "doctor",
    .arguments = "",
    .summary = "what is wrong with the installation, and what would do",
    .help = "  --json  as JSON (headway.doctor/1)\n\n"
            "Looks at the programs, what isolates them, fonts, the configuration, secrets, the\n"
            "state folder, lock, ledger, RRDs, clock, schedule, last run, sources, channels and\n"
            "notices; changes nothing. The exit status is 1 where anything is at fault; warnings\n"
            "leave it 0. `headway verify` checks the ledger itself, row by row.\n",
    .run = run,
};

struct printing {
    struct buf out;
    struct json_writer json;
    bool as_json, colour;
    size_t counts[HEALTH_COUNT];
};

static void put_line(struct printing *printing, const struct finding_of_doctor *finding)
{
    static const char *const colours[HEALTH_COUNT] = { "\033[32m", "\033[33m", "\033[31m" };

    buf_addf(&printing->out, "%s%-7s%s  %-13s  %s",
             printing->colour ? colours[finding->health] : "", health_name(finding->health),
             printing->colour ? "\033[0m" : "", finding->area, finding->text);
    if (finding->advice != NULL)
        buf_addf(&printing->out, "; %s", finding->advice);
    buf_add_char(&printing->out, '\n');
}

static void put_json(struct printing *printing, const struct finding_of_doctor *finding)
{
    struct json_writer *json = &printing->json;

    json_open(json, NULL, '{');
    json_text(json, "area", finding->area);
    json_text(json, "health", health_name(finding->health));
    json_text(json, "text", finding->text);
    json_text(json, "advice", finding->advice);
    json_close(json, '}');
}

static void take(void *context, const struct finding_of_doctor *finding)
{
    struct printing *printing = context;

    printing->counts[finding->health]++;
    if (printing->as_json)
        put_json(printing, finding);
    else
        put_line(printing, finding);
}

static void count_fault(void *context, const char *fault)
{
    (void)fault;
    ++*(size_t *)context;
}

/* A configuration with faults is a finding and keeps nothing else from being looked at. */
static size_t load_config(struct app *app)
{
    size_t faults = 0;
    struct err err;

    app->config_loaded = true;
    if (config_load(app->config_directory, &app->config, count_fault, &faults, &err) != 0 &&
        faults == 0)
        faults = 1;
    check_sources(&app->config, faults == 0, count_fault, &faults, &err);
    if (faults == 0)
        check_figures(&app->config, app->now, count_fault, &faults, &err);
    return faults;
}

static int print_all(struct app *app, struct printing *printing, struct err *err)
{
    struct doctor_plan plan = { .config = &app->config,
                                .config_directory = app->config_directory,
                                .state_directory = app->state_directory,
                                .output_directory = app->output_directory,
                                .now = app->now,
                                .take = take,
                                .context = printing };
    struct json_writer *json = &printing->json;
    enum health worst;
    char now[32];

    json->out = &printing->out;
    if (printing->as_json) {
        moment_print(app->now, now);
        json_open(json, NULL, '{');
        json_text(json, "schema", "headway.doctor/1");
        json_text(json, "now", now);
        json_open(json, "findings", '[');
    }
    plan.config_faults = load_config(app);
    worst = doctor(&plan);
    if (printing->as_json) {
        json_close(json, ']');
        json_text(json, "worst", health_name(worst));
        json_close(json, '}');
        buf_add_char(&printing->out, '\n');
    } else {
        buf_addf(&printing->out, "%zu looked at, %zu warning%s, %zu fault%s\n",
                 printing->counts[HEALTH_OK] + printing->counts[HEALTH_WARNING] +
                     printing->counts[HEALTH_FAULT],
                 printing->counts[HEALTH_WARNING],
                 printing->counts[HEALTH_WARNING] == 1 ? "" : "s", printing->counts[HEALTH_FAULT],
                 printing->counts[HEALTH_FAULT] == 1 ? "" : "s");
    }
    if (print_out(buf_text(&printing->out), printing->out.length, err) != 0)
        return -1;
    return worst == HEALTH_FAULT ? STATUS_PARTIAL : STATUS_OK;
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    struct printing printing = { .colour = terminal_colour() };
    const struct option_entry options[] = { { "json", 0, NULL, &printing.as_json }, { 0 } };
    char **operands;
    int count, result;

    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (count != 0)
        return err_set(err, STATUS_USAGE, "doctor: it takes no names; it looks at everything");
    result = print_all(app, &printing, err);
    buf_free(&printing.out);
    return result;
}
