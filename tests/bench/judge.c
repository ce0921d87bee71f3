/* SPDX-License-Identifier: GPL-3.0-or-later */
/* judge STATE TARGETS FIGURES: fills a ledger with an annual series a target, then judges them
 * all, once read from the ledger and once more in memory, and says what memory a target took
 * beyond its figures. Every third series is hedged, every path undeclared, so that both are
 * tried. */
#include "base/mem.h"
#include "config/config.h"
#include "steps/judge.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time); /* of one core, whoever else is at work */
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

/* MiB that the process holds beside mapped files. */
static double memory(void)
{
    FILE *status = fopen("/proc/self/status", "r");
    char line[128];
    long kib = 0;

    while (status && fgets(line, sizeof line, status))
        if (strncmp(line, "RssAnon:", 8) == 0)
            kib = strtol(line + 8, NULL, 10);
    if (status)
        fclose(status);
    return (double)kib / 1024;
}

static void fail(const struct err *err)
{
    fprintf(stderr, "bench: %s\n", err->text);
    exit(1);
}

static struct dec whole(int64_t number)
{
    struct dec dec = DEC_ZERO;

    dec_make(number, 0, &dec);
    return dec;
}

static void fill_config(struct config *config, size_t count)
{
    config->indicators = mem_array(count, sizeof *config->indicators);
    config->targets = mem_array(count, sizeof *config->targets);
    config->indicator_count = config->target_count = count;
    for (size_t i = 0; i < count; i++) {
        char id[24];

        snprintf(id, sizeof id, "s%zu", i);
        config->indicators[i] = (struct indicator){ .id = arena_text(&config->arena, id),
                                                    .unit = "CNY",
                                                    .frequency = FREQUENCY_YEAR,
                                                    .publication_lag = -1 };
        config->targets[i] = (struct target){ .id = config->indicators[i].id,
                                              .indicator = config->indicators[i].id,
                                              .direction = DIRECTION_INCREASE,
                                              .goal = quantity_exact(whole(3000)),
                                              .announced = date_from_civil(2012, 6, 1),
                                              .deadline = date_from_civil(2030, 12, 31),
                                              .frequency = FREQUENCY_YEAR };
        map_add(&config->indicator_by_id, config->indicators[i].id, (void *)(i + 1));
        map_add(&config->target_by_id, config->targets[i].id, (void *)(i + 1));
    }
}

static void fill_ledger(const char *state, const struct config *config, int figures)
{
    struct ledger *ledger;
    struct err err;
    int64_t id;

    if (ledger_open(state, LEDGER_WRITE, &ledger, &err) != 0 || ledger_begin(ledger, &err) != 0 ||
        ledger_run_start(ledger, "bench", 0, &err) < 0)
        fail(&err);
    for (size_t i = 0; i < config->indicator_count; i++) {
        for (int k = 0; k < figures; k++) {
            struct dec value = whole(1000 + 80 * k + (int64_t)(i * 31 + (size_t)k * 17) % 60);
            int year = 2011 + k;
            struct figure figure = {
                .indicator = config->indicators[i].id,
                .unit = "CNY",
                .observation = { .period = { date_from_civil(year, 1, 1),
                                             date_from_civil(year, 12, 31), FREQUENCY_YEAR },
                                 .quantity = quantity_bound(
                                     i % 3 ? QUALIFIER_EXACT : QUALIFIER_OVER, value),
                                 .published = date_from_civil(year + 1, 2, 1) },
                .provenance = { .publisher = "Office" }
            };

            if (ledger_append(ledger, &figure, DECISION_ACCEPTED, NULL, RELATION_FIRST, &id,
                              &err) != 0)
                fail(&err);
        }
    }
    if (ledger_commit(ledger, &err) != 0)
        fail(&err);
    ledger_close(ledger);
}

struct tally {
    double memory; /* with all figures read */
    size_t count, by_verdict[VERDICT_COUNT];
};

static int count_one(void *context, const struct judged *judged, struct err *err)
{
    struct tally *tally = context;

    (void)err;
    if (tally->count++ == 0)
        tally->memory = memory();
    tally->by_verdict[judged->judgement.verdict]++;
    return 0;
}

static void judge_from_ledger(const char *state, const struct config *config, int figures)
{
    struct judging_plan plan = { .config = config, .as_of = date_from_civil(2021, 6, 1) };
    struct tally tally = { 0 };
    double before = memory(), start, taken, used;
    double own = (double)sizeof(struct observation) * figures;
    struct err err;

    if (ledger_open(state, LEDGER_READ, &plan.ledger, &err) != 0)
        fail(&err);
    start = now();
    if (judge_all(&plan, count_one, &tally, &err) != 0)
        fail(&err);
    taken = now() - start;
    used = (tally.memory - before) * 1048576 / (double)tally.count;
    ledger_close(plan.ledger);
    printf("  %-52s %9.3f s  %8.2f us/target\n", "judged from the ledger", taken,
           taken * 1e6 / (double)tally.count);
    printf("  %-52s %9.0f bytes, of which figures %.0f\n", "memory a target", used, own);
    for (int i = 0; i < VERDICT_COUNT; i++)
        if (tally.by_verdict[i] > 0)
            printf("  %-52s %9zu\n", verdict_name((enum verdict)i), tally.by_verdict[i]);
}

/* The judging alone, over and over the same ten figures. */
static void judge_in_memory(size_t count, int figures)
{
    struct observation *list = mem_array((size_t)figures, sizeof *list);
    const struct observation **room = mem_array((size_t)figures, sizeof *room);
    struct indicator indicator = { .unit = "CNY", .publication_lag = -1 };
    struct target target = { .direction = DIRECTION_INCREASE,
                             .goal = quantity_exact(whole(3000)),
                             .announced = date_from_civil(2012, 6, 1),
                             .deadline = date_from_civil(2030, 12, 31),
                             .frequency = FREQUENCY_YEAR };
    date day = date_from_civil(2021, 6, 1);
    double start;
    volatile double kept = 0;

    for (int k = 0; k < figures; k++)
        list[k] =
            (struct observation){ .id = k + 1,
                                  .period = { date_from_civil(2011 + k, 1, 1),
                                              date_from_civil(2011 + k, 12, 31), FREQUENCY_YEAR },
                                  .quantity = quantity_exact(whole(1000 + 80 * k)),
                                  .published = date_from_civil(2012 + k, 2, 1) };
    start = now();
    for (size_t i = 0; i < count; i++) {
        struct series series = series_in_force(list, (size_t)figures, FREQUENCY_YEAR, day, room);
        struct judgement judgement;

        list[figures - 1].quantity = quantity_exact(whole(1500 + (int64_t)(i % 100)));
        judge(&target, &indicator, &series, day, &judgement);
        kept = kept + judgement.pace.value;
    }
    printf("  %-52s %9.3f s  %8.2f us/target\n", "judged in memory, unhedged", now() - start,
           (now() - start) * 1e6 / (double)count);
    free((void *)room);
    free(list);
}

int main(int argc, char **argv)
{
    struct config config = { 0 };
    size_t count = argc > 2 ? strtoul(argv[2], NULL, 10) : 0;
    int figures = argc > 3 ? atoi(argv[3]) : 0;
    double start;

    if (argc != 4 || count == 0 || figures < 1) {
        fprintf(stderr, "usage: judge STATE TARGETS FIGURES\n");
        return 64;
    }
    fill_config(&config, count);
    start = now();
    fill_ledger(argv[1], &config, figures);
    printf("  %-52s %9.3f s\n", "the ledger filled", now() - start);
    judge_from_ledger(argv[1], &config, figures);
    judge_in_memory(count, figures);
    config_free(&config);
    return 0;
}
