/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file.h"
#include "commands/command.h"
#include "steps/alert.h"
#include "steps/deliver.h"
#include "steps/collect.h"
#include "steps/ingest.h"
#include "steps/inputs.h"
#include "steps/publish.h"
#include "steps/retire.h"
#include "steps/rings.h"
#include "steps/show.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int run(struct app *app, int argc, char **argv, struct err *err);

const struct command command_run = {
    .name = "run",
    .arguments = "",
    .summary = "collect, judge, draw, publish, alert: the cron job",
    .help = "  --show     print the verdicts where anything has changed\n"
            "  --dry-run  print which alerts would turn and who would be told; record nothing\n"
            "  --deadline SECONDS  give up after so long, with 75; 1500 unless told, 0 never\n\n"
            "Reads what is new, brings the RRDs, the graphs and the report up to date. It prints\n"
            "nothing where nothing is wrong. A run with nothing new writes only that it was.\n",
    .run = run,
};

/* One run on its way. A step that fails lets the others go on; the worst status stays. */
struct progress {
    struct app *app;
    const struct config *config;
    struct ledger *ledger;
    struct inputs inputs;
    int status;
};

static void failed(struct progress *progress, const struct err *err)
{
    log_error("%s", err->text);
    if (progress->status == STATUS_OK)
        progress->status = STATUS_PARTIAL;
}

/* The figures that the configuration brings with it. */
static int ingest_shipped(struct progress *progress, struct err *err)
{
    const struct config *config = progress->config;
    struct ingest ingest = { .ledger = progress->ledger,
                             .config = config,
                             .state_directory = progress->app->state_directory,
                             .now = progress->app->now,
                             .only_changed = true,
                             .later_waits = true,
                             .report = print_fault };
    struct ingest_result result = { 0 };

    if (ledger_begin(progress->ledger, err) != 0 ||
        ledger_run_start(progress->ledger, "run", progress->app->now, err) != 0)
        return -1;
    for (size_t i = 0; i < config->figure_file_count; i++) {
        if (ingest_file(&ingest, config->figure_files[i], &result, err) != 0) {
            if (err->status != STATUS_DATA)
                return -1;
            log_error("%s", err->text);
            result.refused++;
        }
    }
    if (result.refused > 0)
        progress->status = STATUS_DATA;
    if (result.waiting > 0)
        log_notice("%lld configured figures were published after today and wait for their day",
                   (long long)result.waiting);
    return ledger_commit(progress->ledger, err);
}

/* Views come after the commit: one that is late costs nothing but its freshness. */
static void draw_rings(struct progress *progress)
{
    struct rings_plan plan = { .ledger = progress->ledger,
                               .config = progress->config,
                               .state_directory = progress->app->state_directory,
                               .report = print_fault };
    struct rings_result result = { 0 };
    struct err err;

    if (rings_update(&plan, &result, &err) != 0)
        failed(progress, &err);
    else if (result.failed > 0 && progress->status == STATUS_OK)
        progress->status = STATUS_PARTIAL;
}

static void print_line(void *context, enum log_level level, const char *line)
{
    (void)context;
    log_line(level, "%s", line);
}

/* A source that fails costs its own figures; even a broken headway-collect stops nothing. */
static void collect_all(struct progress *progress)
{
    const struct collect collect = { .ledger = progress->ledger,
                                     .config = progress->config,
                                     .state_directory = progress->app->state_directory,
                                     .config_directory = progress->app->config_directory,
                                     .now = progress->app->now,
                                     .report = print_line };
    struct collect_result result = { 0 };
    struct err err;

    if (collect_sources(&collect, &result, &err) != 0)
        failed(progress, &err);
    else if (result.failed + result.refused > 0 && progress->status == STATUS_OK)
        progress->status = STATUS_PARTIAL;
}

static void publish_report(struct progress *progress)
{
    struct publish_plan plan = { .ledger = progress->ledger,
                                 .config = progress->config,
                                 .directory = progress->app->output_directory,
                                 .as_of = app_today(progress->app) };
    char *index = file_join(plan.directory, "index.html");
    struct err err;
    int result = 0;

    if (!progress->inputs.unchanged || !file_exists(index))
        result = publish(&plan, &err);
    if (result < 0)
        failed(progress, &err);
    else if (result > 0 && progress->status == STATUS_OK)
        progress->status = STATUS_PARTIAL;
    free(index);
}

static struct delivery_plan delivery_of(const struct progress *progress)
{
    return (struct delivery_plan){ .ledger = progress->ledger,
                                   .config = progress->config,
                                   .config_directory = progress->app->config_directory,
                                   .state_directory = progress->app->state_directory,
                                   .now = progress->app->now };
}

/* Turns and notices are recorded together and sent after that: what cannot be sent now is owed. */
static void tell(struct progress *progress)
{
    struct alert_plan alerts = { .ledger = progress->ledger,
                                 .config = progress->config,
                                 .now = progress->app->now,
                                 .unchanged = progress->inputs.unchanged };
    struct delivery_plan delivery = delivery_of(progress);
    struct alert_tally turned;
    struct delivery_tally sent;
    struct err err;

    if (alert_step(&alerts, &turned, &err) != 0)
        failed(progress, &err); /* what was owed before goes out all the same */
    if (deliver_due(&delivery, &sent, &err) != 0)
        failed(progress, &err);
    else if (sent.waiting + sent.parked > 0 && progress->status == STATUS_OK)
        progress->status = STATUS_PARTIAL;
}

/* Not in a run with nothing new: what nothing depends on may stay until the next day. */
static void retire_old(struct progress *progress)
{
    const struct retire_plan plan = { .ledger = progress->ledger,
                                      .retention = &progress->config->settings.documents,
                                      .state_directory = progress->app->state_directory,
                                      .now = progress->app->now };
    struct err err;

    if (!progress->inputs.unchanged && retire_documents(&plan, &err) != 0)
        failed(progress, &err);
}

static void print_turn(void *context, const char *line)
{
    (void)context;
    puts(line);
}

static int rehearse(const struct progress *progress, struct err *err)
{
    struct alert_plan plan = { .ledger = progress->ledger,
                               .config = progress->config,
                               .now = progress->app->now,
                               .dry = true,
                               .say = print_turn };
    struct alert_tally tally;

    return alert_step(&plan, &tally, err);
}

/* Whoever waits for a sign of life hears of the start and the end. That it cannot be told is no
 * failure of the run: the silence says it. */
static void ping(const struct progress *progress, const char *signal)
{
    struct delivery_plan plan = delivery_of(progress);
    struct delivery_tally tally = { 0 };
    struct err err;

    if (deliver_ping(&plan, signal, &tally, &err) != 0)
        log_warning("%s", err.text);
}

static int finish(struct progress *progress, struct err *err)
{
    struct ledger *ledger = progress->ledger;

    if (ledger_begin(ledger, err) != 0 ||
        ledger_run_finish(ledger, progress->app->now, progress->status, progress->inputs.text,
                          err) != 0)
        return -1;
    return ledger_commit(ledger, err);
}

static int show_verdicts(const struct progress *progress, struct err *err)
{
    struct app *app = progress->app;
    struct show show = { .plan = { .ledger = progress->ledger,
                                   .config = progress->config,
                                   .as_of = app_today(app) },
                         .now = app->now,
                         .as_of = DATE_NONE,
                         .language = progress->config->settings.language,
                         .colour = terminal_colour(),
                         .width = table_width(),
                         .write = print_out };

    return show_status(&show, err);
}

/* Whatever hangs, a later run is not kept out for ever: what was committed stays, the rest is
 * rolled back, and the workers end with it. Async-signal-safe. */
static void give_up(int signal)
{
    static const char line[] = "headway: the run did not end within its deadline and was stopped; "
                               "the next one goes on from there\n";

    (void)signal;
    if (write(STDERR_FILENO, line, sizeof line - 1) < 0)
        _exit(STATUS_TEMPORARY);
    _exit(STATUS_TEMPORARY);
}

static int set_deadline(const char *text, struct err *err)
{
    char *end;
    long seconds = strtol(text, &end, 10);

    if (end == text || *end != '\0' || seconds < 0 || seconds > 7 * DAY_SECONDS)
        return err_set(err, STATUS_USAGE, "--deadline \"%.20s\" is no number of seconds, 0 to "
                       "604800", text);
    signal(SIGALRM, give_up);
    alarm((unsigned)seconds);
    return 0;
}

/* SQLite notices a page that is malformed when it comes to it; the first run of a day looks at all
 * of them, before anything is built on the others. */
static int check_file(const struct progress *progress, struct err *err)
{
    struct ledger_run last;
    char text[200];
    int found = ledger_run_last(progress->ledger, "run", &last, err);

    if (found < 0)
        return -1;
    if (found == 0 || date_of_seconds(last.started) == app_today(progress->app))
        return 0;
    if (ledger_quick_check(progress->ledger, text, err) != 0)
        return -1;
    if (strcmp(text, "ok") != 0)
        return err_set(err, STATUS_INTERNAL, "%s/ledger.db: %s; nothing was written; restore it "
                       "from a backup with `headway restore FILE`",
                       progress->app->state_directory, text);
    return 0;
}

/* Everything between the ledger's opening and its closing; -1 ends it there. */
static int go_through(struct progress *progress, struct err *err)
{
    enum { STEPS = 5 };

    if (check_file(progress, err) != 0 || ingest_shipped(progress, err) != 0)
        return -1;
    log_progress("sources", 1, STEPS);
    collect_all(progress);
    if (inputs_read(progress->ledger, progress->config, app_today(progress->app),
                    &progress->inputs, err) != 0)
        return -1;
    log_progress("databases", 2, STEPS);
    draw_rings(progress);
    log_progress("report", 3, STEPS);
    publish_report(progress);
    log_progress("alerts", 4, STEPS);
    tell(progress);
    retire_old(progress);
    return finish(progress, err);
}

static int run(struct app *app, int argc, char **argv, struct err *err)
{
    bool show = false, dry = false;
    const char *deadline = "1500";
    const struct option_entry options[] = { { "show", 0, NULL, &show },
                                            { "dry-run", 0, NULL, &dry },
                                            { "deadline", 0, &deadline, NULL },
                                            { 0 } };
    int result;
    struct progress progress = { .app = app };
    char **operands;
    int count;

    if (options_read(options, argc, argv, &operands, &count, err) != 0)
        return -1;
    if (count > 0)
        return err_set(err, STATUS_USAGE, "run: it takes no names; see headway run --help");
    if (set_deadline(deadline, err) != 0 || app_config(app, &progress.config, err) != 0 ||
        app_ledger(app, LEDGER_WRITE, "run", &progress.ledger, err) != 0)
        return -1;
    if (dry)
        return rehearse(&progress, err);
    ping(&progress, "start");
    result = go_through(&progress, err);
    alarm(0); /* it is through: nothing is stopped any more once its success is told */
    log_progress(NULL, 0, 0);
    if (result != 0) {
        ledger_rollback(progress.ledger);
        ping(&progress, "fail");
        return -1;
    }
    ping(&progress, progress.status == STATUS_OK ? "0" : "1");
    if (show && !progress.inputs.unchanged && show_verdicts(&progress, err) != 0)
        return -1;
    return progress.status;
}
