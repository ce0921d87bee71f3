/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A JSON-stat cube (as array and as object) and an SDMX-CSV of a million observations: how fast,
 * in how much memory, and how that compares with a plain Python collector over the same bytes and
 * with `wc -l`. */
#include "base/buf.h"
#include "base/file.h"

#include "collectors/collector.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { SERIES = 4000, PERIODS = 250 };

static void put_code(struct buf *out, int series)
{
    buf_addf(out, "%c%c%d", 'A' + series % 26, 'A' + series / 26 % 26, series);
}

static void put_period(struct buf *out, int at)
{
    buf_addf(out, "%d-%02d", 2000 + at / 12, at % 12 + 1);
}

static void put_value(struct buf *out, int series, int at)
{
    buf_addf(out, "%d.%d", series * 7 % 9000 + at, (series + at) % 9 + 1);
}

static void put_cube(struct buf *out, bool object)
{
    buf_addf(out, "{\"version\":\"2.0\",\"class\":\"dataset\",\"updated\":\"2026-11-20\",\"value\":%c",
             object ? '{' : '[');
    for (int i = 0; i < SERIES * PERIODS; i++) {
        buf_add_text(out, i > 0 ? "," : "");
        if (object)
            buf_addf(out, "\"%d\":", i);
        put_value(out, i / PERIODS, i % PERIODS);
    }
    buf_addf(out, "%c,\"id\":[\"freq\",\"item\",\"time\"],\"size\":[1,%d,%d],\"dimension\":{"
                  "\"freq\":{\"category\":{\"index\":{\"M\":0}}},\"item\":{\"category\":{\"index\":{",
             object ? '}' : ']', SERIES, PERIODS);
    for (int i = 0; i < SERIES; i++) {
        buf_add_text(out, i > 0 ? ",\"" : "\"");
        put_code(out, i);
        buf_addf(out, "\":%d", i);
    }
    buf_add_text(out, "}}},\"time\":{\"category\":{\"index\":{");
    for (int i = 0; i < PERIODS; i++) {
        buf_add_text(out, i > 0 ? ",\"" : "\"");
        put_period(out, i);
        buf_addf(out, "\":%d", i);
    }
    buf_add_text(out, "}}}},\"extension\":{\"id\":\"BENCH\"}}\n");
}

static void put_array_cube(struct buf *out)
{
    put_cube(out, false);
}

static void put_object_cube(struct buf *out)
{
    put_cube(out, true);
}

static void put_table(struct buf *out)
{
    buf_add_text(out, "DATAFLOW,LAST UPDATE,freq,unit,na_item,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,"
                      "CONF_STATUS\r\n");
    for (int i = 0; i < SERIES * PERIODS; i++) {
        buf_add_text(out, "ESTAT:BENCH(1.0),20/11/26 11:00:00,M,CP_MEUR,");
        put_code(out, i / PERIODS);
        buf_add_text(out, ",AT,");
        put_period(out, i % PERIODS);
        buf_add_char(out, ',');
        put_value(out, i / PERIODS, i % PERIODS);
        buf_add_text(out, i % 50 == 0 ? ",p,\r\n" : ",,\r\n");
    }
}

/* Of this process on a processor: what else the machine does leaves it alone. */
static double seconds(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

struct outcome {
    size_t rows, resident; /* bytes at the peak of the process that parsed, body included */
    double seconds;
};

static void count_row(void *to, const struct row *row)
{
    (void)row;
    ++*(size_t *)to;
}

static void ignore_request(void *to, const struct request *request)
{
    (void)to;
    (void)request;
}

static void print_note(void *to, const char *text)
{
    (void)to;
    fprintf(stderr, "%s\n", text);
}

/* The best of three runs in a process of its own that reads the file first. */
static void measure(const char *kind, const char *path, struct outcome *outcome)
{
    struct buf bytes = BUF_EMPTY;
    struct rusage usage;
    struct spec spec;
    struct err err;

    if (file_read(path, SIZE_MAX / 2, &bytes, &err) != 0)
        exit(1);
    spec_none(&spec);
    for (int round = 0; round < 3; round++) {
        size_t rows = 0;
        struct sink sink = { .to = &rows, .row = count_row, .request = ignore_request,
                             .note = print_note };
        struct body body = { .bytes = bytes.bytes, .length = bytes.length };
        struct tally tally;
        double start = seconds(), took;

        if (collector_find(kind)->parse(&spec, &body, &sink, &tally, &err) != 0) {
            fprintf(stderr, "%s\n", err.text);
            exit(1);
        }
        took = seconds() - start;
        if (round == 0 || took < outcome->seconds)
            outcome->seconds = took;
        outcome->rows = rows;
    }
    getrusage(RUSAGE_SELF, &usage);
    outcome->resident = (size_t)usage.ru_maxrss * 1024;
}

static int measure_apart(const char *kind, const char *path, struct outcome *outcome)
{
    int pipes[2], status = 1;
    pid_t child;

    if (pipe(pipes) != 0 || (child = fork()) < 0)
        return -1;
    if (child == 0) {
        measure(kind, path, outcome);
        _exit(write(pipes[1], outcome, sizeof *outcome) == (ssize_t)sizeof *outcome ? 0 : 1);
    }
    close(pipes[1]);
    if (read(pipes[0], outcome, sizeof *outcome) != (ssize_t)sizeof *outcome)
        status = -1;
    close(pipes[0]);
    waitpid(child, NULL, 0);
    return status;
}

/* What a command prints: a number of rows or lines, and perhaps the seconds it took. */
static double read_output(const char *command, size_t *rows)
{
    FILE *output = popen(command, "r");
    double took = 0;

    if (output == NULL)
        return 0;
    if (fscanf(output, "%zu %lf", rows, &took) < 1)
        *rows = 0;
    pclose(output);
    return took;
}

/* What reading the bytes and counting their lines costs, which no parser can do without. */
static double count_lines(const char *path)
{
    struct rusage before, after;
    char command[200];
    size_t lines;

    snprintf(command, sizeof command, "wc -l <%s", path);
    getrusage(RUSAGE_CHILDREN, &before);
    read_output(command, &lines);
    getrusage(RUSAGE_CHILDREN, &after);
    return (double)(after.ru_utime.tv_usec - before.ru_utime.tv_usec +
                    after.ru_stime.tv_usec - before.ru_stime.tv_usec) / 1e6 +
           (double)(after.ru_utime.tv_sec - before.ru_utime.tv_sec + after.ru_stime.tv_sec -
                    before.ru_stime.tv_sec);
}

static int compare(const char *name, const char *kind, void (*put)(struct buf *), double *ratio)
{
    char path[] = "/tmp/headway-bench-XXXXXX";
    int fd = mkstemp(path);
    struct buf bytes = BUF_EMPTY;
    struct outcome outcome = { 0 };
    size_t length, rows = 0;
    char command[200];
    double python, lines;
    struct err err;

    if (fd < 0)
        return -1;
    close(fd);
    put(&bytes);
    length = bytes.length;
    if (file_replace(path, bytes.bytes, bytes.length, &err) != 0)
        return -1;
    buf_free(&bytes);
    if (measure_apart(kind, path, &outcome) < 0)
        return -1;
    snprintf(command, sizeof command, "python3 tests/bench/parse.py %s %s", kind, path);
    python = read_output(command, &rows);
    lines = count_lines(path);
    unlink(path);
    *ratio = python / outcome.seconds;
    printf("%-16s %5.1f MB %8zu rows  %.3f s %6.0f MB/s  python %.3f s (%zu rows) %5.1fx  "
           "peak %.2fx the body  wc -l %.3f s\n",
           name, (double)length / 1e6, outcome.rows, outcome.seconds,
           (double)length / 1e6 / outcome.seconds, python, rows, *ratio,
           (double)outcome.resident / (double)length, lines);
    return outcome.rows == rows && outcome.resident < 5 * length ? 0 : -1;
}

int main(void)
{
    static const struct {
        const char *name, *kind;
        void (*put)(struct buf *);
    } bodies[] = {
        { "jsonstat array", "jsonstat", put_array_cube },
        { "jsonstat object", "jsonstat", put_object_cube },
        { "sdmx-csv", "sdmx-csv", put_table },
    };
    int failed = 0;

    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        double ratio = 0;

        if (compare(bodies[i].name, bodies[i].kind, bodies[i].put, &ratio) != 0 || ratio < 5)
            failed = 1;
    }
    return failed;
}
