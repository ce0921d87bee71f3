/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rings CONFIG STATE [FILE]: ingests the file of figures and brings the round-robin databases up to
 * date, as a run does, and prints the seconds that each took, the commit with the first.
 * headway-draw is looked for beside this program. */
#include "base/log.h"
#include "steps/ingest.h"
#include "steps/rings.h"

#include <stdio.h>
#include <time.h>

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void print_fault(void *context, const char *fault)
{
    (void)context;
    fprintf(stderr, "%s\n", fault);
}

/* As `headway ingest`: one transaction, durable at its end. */
static int ingest(const struct rings_plan *plan, const char *file, struct err *err)
{
    int64_t moment = (int64_t)date_from_civil(2021, 1, 15) * DAY_SECONDS;
    struct ingest ingest = { .ledger = plan->ledger, .config = plan->config,
                             .state_directory = plan->state_directory, .now = moment,
                             .report = print_fault };
    struct ingest_result result = { 0 };

    if (ledger_begin(plan->ledger, err) != 0 ||
        ledger_run_start(plan->ledger, "ingest", moment, err) != 0 ||
        ingest_file(&ingest, file, &result, err) != 0 ||
        ledger_run_finish(plan->ledger, moment, 0, "", err) != 0)
        return -1;
    return ledger_commit(plan->ledger, err);
}

int main(int argc, char **argv)
{
    struct config config;
    struct rings_plan plan = { .config = &config, .report = print_fault };
    struct rings_result result = { 0 };
    struct err err = { 0 };
    double start;
    int failed = 0;

    if (argc < 3)
        return STATUS_USAGE;
    log_set("rings", LOG_WARNING);
    plan.state_directory = argv[2];
    if (config_load(argv[1], &config, print_fault, NULL, &err) != 0 ||
        ledger_open(argv[2], LEDGER_WRITE, &plan.ledger, &err) != 0) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    start = now();
    if (argc > 3)
        failed = ingest(&plan, argv[3], &err);
    printf("%.4f\n", now() - start);
    start = now();
    if (!failed)
        failed = rings_update(&plan, &result, &err);
    printf("%.4f\n", now() - start);
    fprintf(stderr, "%lld appended, %lld made anew, %lld failed%s%s\n",
            (long long)result.appended, (long long)result.rebuilt, (long long)result.failed,
            failed ? ": " : "", failed ? err.text : "");
    ledger_close(plan.ledger);
    config_free(&config);
    return failed ? 1 : 0;
}
