/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draw_librrd FOLDER SERIES POINTS history|point PROCESSES: the plain loop over librrd that one
 * would write first, with files of the same shape: rrd_create_r() and one rrd_update_r() with
 * the whole history, or one point to each file. Prints the seconds it took. */
#include "domain/date.h"

#include <rrd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct task {
    const char *folder;
    int series, points, share, shares;
};

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void print_reading(char *text, size_t size, int month, double value)
{
    date end = date_add_months(date_from_civil(2000, 1, 1), month + 1);

    snprintf(text, size, "%lld:%.1f", (long long)date_start(end), value);
}

static int add_history(const struct task *task, const char *path, int series)
{
    static const char *shape[] = { "DS:value:GAUGE:6311520000:U:U", "RRA:LAST:0.999:1:403",
                                   "RRA:LAST:0.999:28:522" };
    char (*texts)[40] = calloc((size_t)task->points, sizeof *texts);
    const char **readings = calloc((size_t)task->points, sizeof *readings);
    int result;

    for (int i = 0; i < task->points; i++) {
        print_reading(texts[i], sizeof texts[i], i, 1000 + i * 7 + series % 89 + i % 10 / 10.0);
        readings[i] = texts[i];
    }
    result = rrd_create_r(path, DAY_SECONDS, date_start(date_from_civil(2000, 1, 1)), 3, shape);
    if (result == 0)
        result = rrd_update_r(path, NULL, task->points, readings);
    free(texts);
    free(readings);
    return result;
}

static int add_point(const struct task *task, const char *path, int series)
{
    char text[40];
    const char *reading = text;

    print_reading(text, sizeof text, task->points, 1000 + task->points * 7 + series % 89 + 0.5);
    return rrd_update_r(path, NULL, 1, &reading);
}

static int work(const struct task *task, int (*add)(const struct task *, const char *, int))
{
    for (int i = task->share; i < task->series; i += task->shares) {
        char path[512];

        snprintf(path, sizeof path, "%s/s%05d.rrd", task->folder, i);
        rrd_clear_error();
        if (add(task, path, i) != 0) {
            fprintf(stderr, "%s: %s\n", path, rrd_get_error());
            return 1;
        }
    }
    return 0;
}

int main(int argc, char **argv)
{
    struct task task;
    double start = now();
    int status, failed = 0;

    if (argc != 6)
        return 64;
    task = (struct task){ argv[1], atoi(argv[2]), atoi(argv[3]), 0, atoi(argv[5]) };
    for (; task.share < task.shares; task.share++)
        if (fork() == 0)
            _exit(work(&task, strcmp(argv[4], "point") == 0 ? add_point : add_history));
    while (wait(&status) > 0)
        failed |= status;
    printf("%.4f\n", now() - start);
    return failed ? 1 : 0;
}
