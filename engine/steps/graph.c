/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/graph.h"

#include "base/mem.h"
#include "io/drawers.h"
#include "output/depict.h"
#include "steps/judge.h"
#include "steps/observations.h"

#include <stdlib.h>
#include <string.h>

struct graphing {
    const struct graph_plan *plan;
    struct drawn drawn;
    bool found;
};

static void take_answer(void *context, size_t tag, const struct drawn *drawn)
{
    (void)tag;
    *(struct drawn *)context = *drawn;
}

static int send(struct graphing *graphing, const struct drawing *drawing, struct err *err)
{
    struct drawers *drawers = drawers_new(take_answer, &graphing->drawn);
    int result = drawers_graph(drawers, drawing, 0, err);

    drawers_free(drawers);
    if (result == 0 && graphing->drawn.outcome != DRAWN_DONE) {
        *err = graphing->drawn.reason;
        return -1;
    }
    return result;
}

/* Half the width; but the words above a narrow picture take more lines and leave less of it. */
static int usual_height(const struct depiction *depiction, int width)
{
    enum { LEAST = 300 };

    if (depict_is_timeline(depiction))
        return TIMELINE_HEIGHT;
    return width / 2 < LEAST ? LEAST : width / 2;
}

static int draw(struct graphing *graphing, const struct depiction *what,
                struct err *err)
{
    const struct graph_plan *plan = graphing->plan;
    const struct series *series = what->series;
    struct depiction depiction = *what;
    struct drawing drawing = plan->drawing;
    struct ledger_entry entry;
    struct arena arena = { 0 };
    int result = 0;

    depiction.as_of = plan->as_of;
    depiction.language = plan->language;
    depiction.vintages = plan->vintages;
    if (series->count > 0) {
        result = ledger_figure(plan->ledger, series->points[series->count - 1]->id, &arena,
                               &entry, err);
        depiction.latest = result > 0 ? &entry.figure.provenance : NULL;
    }
    if (drawing.height == 0)
        drawing.height = usual_height(&depiction, drawing.width);
    if (result >= 0) {
        depict(&depiction, &arena, &drawing);
        result = send(graphing, &drawing, err);
    }
    arena_free(&arena);
    return result < 0 ? -1 : 0;
}

static int draw_target(void *context, const struct judged *judged, struct err *err)
{
    struct graphing *graphing = context;
    struct depiction depiction = { .indicator = judged->indicator, .series = judged->series,
                                   .target = judged->target, .judgement = &judged->judgement };

    if (strcmp(judged->target->id, graphing->plan->name) != 0)
        return 0;
    graphing->found = true;
    return draw(graphing, &depiction, err);
}

/* --- an indicator: its series of the usual frequency, else the one with most figures --------- */

static struct series richest(const struct observation *items, size_t count,
                             const struct indicator *indicator, date as_of,
                             const struct observation **room)
{
    enum frequency best = indicator->frequency;
    size_t most = series_in_force(items, count, best, as_of, room).count;

    for (int f = 0; f < FREQUENCY_COUNT && most == 0; f++) {
        size_t found = series_in_force(items, count, (enum frequency)f, as_of, room).count;

        if (found > most)
            best = (enum frequency)f, most = found;
    }
    return series_in_force(items, count, best, as_of, room);
}

static int draw_indicator(struct graphing *graphing, const struct indicator *indicator,
                          struct err *err)
{
    const struct graph_plan *plan = graphing->plan;
    const struct observation_source source = { .ledger = plan->ledger, .config = plan->config };
    struct observation_list list = { 0 };
    const struct observation **room;
    struct series series;
    struct depiction depiction = { .indicator = indicator, .series = &series };
    int result = observations_read(&source, indicator, &list, err);

    if (result == 0) {
        room = mem_array(list.count, sizeof *room);
        series = richest(list.items, list.count, indicator, plan->as_of, room);
        result = draw(graphing, &depiction, err);
        free(room);
    }
    free(list.items);
    return result;
}

int graph_draw(const struct graph_plan *plan, struct err *err)
{
    char *only[] = { plan->name };
    struct judging_plan judging = { .ledger = plan->ledger, .config = plan->config,
                                    .as_of = plan->as_of, .only = only, .only_count = 1 };
    const struct indicator *indicator = config_indicator(plan->config, plan->name);
    struct graphing graphing = { .plan = plan };

    if (indicator && (plan->indicator || !config_target(plan->config, plan->name)))
        return draw_indicator(&graphing, indicator, err);
    if (judge_all(&judging, draw_target, &graphing, err) != 0)
        return -1;
    if (!graphing.found)
        return err_set(err, STATUS_USAGE, "%s had not been announced by that day", plan->name);
    return 0;
}
