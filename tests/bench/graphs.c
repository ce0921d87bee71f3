/* SPDX-License-Identifier: GPL-3.0-or-later */
/* graphs FOLDER COUNT png|svg: draws a batch of graphs as a report does and prints the seconds it
 * took, with the start of the processes. headway-draw is looked for beside this program. */
#include "io/drawers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void take_answer(void *context, size_t tag, const struct drawn *drawn)
{
    (void)tag;
    if (drawn->outcome != DRAWN_DONE) {
        fprintf(stderr, "%s\n", drawn->reason.text);
        *(int *)context = 1;
    }
}

int main(int argc, char **argv)
{
    static const double values[] = { 180e9, 220e9, 260e9, 280e9, 300e9, 350e9, 450e9 };
    struct curve_point figures[7], path[2] = { { 20453, 20453, 450e9, 450e9 },
                                               { 21183, 21183, 1000e9, 1000e9 } };
    struct curve_point goal[2] = { { 20453, 20453, 1000e9, 1000e9 },
                                   { 21183, 21183, 1000e9, 1000e9 } };
    struct curve curves[] = { { CURVE_FIGURES, CURVE_BARS, "Figures", figures, 7 },
                              { CURVE_HEDGE, CURVE_PERIODS, "Wording", figures, 7 },
                              { CURVE_PATH, CURVE_SLOPES, "Required", path, 2 },
                              { CURVE_GOAL, CURVE_SLOPES, "Goal", goal, 2 } };
    struct mark mark = { MARK_TODAY, 20777, "Today" };
    struct drawing drawing = { .width = 800, .height = 400, .title = "Core AI industry",
                               .unit = "bn yuan", .unit_size = 1e9, .first = 17897,
                               .last = 21549, .curves = curves, .curve_count = 4,
                               .marks = &mark, .mark_count = 1 };
    struct drawers *drawers;
    int failed = 0;
    double start = now();
    struct err err;

    if (argc != 4)
        return 64;
    for (int i = 0; i < 7; i++)
        figures[i] = (struct curve_point){ date_from_civil(2019 + i, 1, 1),
                                           date_from_civil(2019 + i, 12, 31), values[i],
                                           values[i] * 1.1 };
    drawing.format = strcmp(argv[3], "svg") == 0 ? DRAWING_SVG : DRAWING_PNG;
    drawers = drawers_new(take_answer, &failed);
    for (int i = 0; i < atoi(argv[2]); i++) {
        char name[512];

        snprintf(name, sizeof name, "%s/h%d.%s", argv[1], i, argv[3]);
        drawing.path = name;
        failed |= drawers_graph(drawers, &drawing, (size_t)i, &err);
    }
    drawers_free(drawers);
    printf("%.4f\n", now() - start);
    return failed;
}
