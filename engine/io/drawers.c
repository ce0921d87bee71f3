/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/drawers.h"

#include "base/mem.h"
#include "io/worker.h"

#include <stdlib.h>
#include <unistd.h>

enum {
    PROCESSES_MOST = 8,
    RINGS_FOR_ANOTHER = 200, /* jobs before another process is started: a ring takes tens of */
    GRAPHS_FOR_ANOTHER = 2,  /* microseconds, a graph ten milliseconds */
    SECONDS = 3600
};

/* The tags of the jobs a process has not answered yet, in order. */
struct drawer {
    struct worker *worker;
    size_t *tags;
    size_t first, count, capacity;
    bool gone;
};

struct drawers {
    drawers_answer *answered;
    void *context;
    struct drawer drawers[PROCESSES_MOST];
    size_t count, most, next;
    size_t rings, graphs; /* jobs so far */
    struct buf payload;
};

struct drawers *drawers_new(drawers_answer *answered, void *context)
{
    struct drawers *drawers = mem_alloc(sizeof *drawers);
    long processors = sysconf(_SC_NPROCESSORS_ONLN);

    drawers->answered = answered;
    drawers->context = context;
    drawers->most = processors < 1 ? 1 : (size_t)processors;
    if (drawers->most > PROCESSES_MOST)
        drawers->most = PROCESSES_MOST;
    return drawers;
}

static bool wants_another(const struct drawers *drawers, size_t rings, size_t graphs)
{
    return drawers->count < drawers->most && (rings >= drawers->count * RINGS_FOR_ANOTHER ||
                                              graphs >= drawers->count * GRAPHS_FOR_ANOTHER);
}

static int start_another(struct drawers *drawers, struct err *err)
{
    struct worker_plan plan = { .program = "headway-draw", .seconds = SECONDS };
    struct drawer *drawer = &drawers->drawers[drawers->count];

    if (worker_start(&plan, &drawer->worker, err) != 0)
        return drawers->count > 0 ? 0 : -1;
    drawers->count++;
    return 0;
}

void drawers_expect(struct drawers *drawers, size_t rings)
{
    struct err later; /* the first job tells it */
    size_t started;

    do {
        started = drawers->count;
        if (!wants_another(drawers, rings, 0) || start_another(drawers, &later) != 0)
            return;
    } while (drawers->count > started); /* a second one that cannot be started is done without */
}

/* The next of those that are there, in turn; NULL where all have died. */
static struct drawer *next_drawer(struct drawers *drawers)
{
    for (size_t i = 0; i < drawers->count; i++) {
        struct drawer *drawer = &drawers->drawers[drawers->next++ % drawers->count];

        if (!drawer->gone)
            return drawer;
    }
    return NULL;
}

static void answer_next(struct drawers *drawers, struct drawer *drawer, const struct drawn *drawn)
{
    size_t tag = drawer->tags[drawer->first++];

    if (--drawer->count == 0)
        drawer->first = 0;
    drawers->answered(drawers->context, tag, drawn);
}

static void give_up(struct drawers *drawers, struct drawer *drawer, const struct err *reason)
{
    struct drawn drawn = { .outcome = DRAWN_FAILED, .reason = *reason };

    drawer->gone = true;
    while (drawer->count > 0)
        answer_next(drawers, drawer, &drawn);
}

static void remember(struct drawer *drawer, size_t tag)
{
    size_t used = drawer->first + drawer->count;

    drawer->tags = mem_grow(drawer->tags, used, &drawer->capacity, sizeof *drawer->tags);
    drawer->tags[used] = tag;
    drawer->count++;
}

static int send(struct drawers *drawers, char kind, size_t tag, struct err *err)
{
    struct drawer *drawer;
    struct err fault;

    if (wants_another(drawers, drawers->rings, drawers->graphs) && start_another(drawers, err) != 0)
        return -1;
    drawer = next_drawer(drawers);
    if (!drawer)
        return err_set(err, STATUS_INTERNAL, "headway-draw has died; its message is above");
    remember(drawer, tag);
    if (worker_send(drawer->worker, kind, drawers->payload.bytes, drawers->payload.length,
                    &fault) != 0)
        give_up(drawers, drawer, &fault);
    return 0;
}

int drawers_ring(struct drawers *drawers, const struct ring_job *job, size_t tag, struct err *err)
{
    buf_clear(&drawers->payload);
    ring_job_put(&drawers->payload, job);
    drawers->rings++;
    return send(drawers, DRAW_FRAME_RING, tag, err);
}

int drawers_graph(struct drawers *drawers, const struct drawing *drawing, size_t tag,
                  struct err *err)
{
    buf_clear(&drawers->payload);
    drawing_put(&drawers->payload, drawing);
    drawers->graphs++;
    return send(drawers, DRAW_FRAME_GRAPH, tag, err);
}

static void take_answer(struct drawers *drawers, struct drawer *drawer, char kind,
                        const struct buf *payload)
{
    struct drawn drawn;
    struct err fault;

    if (drawer->count == 0)
        return;
    if (kind != DRAW_FRAME_ANSWER)
        err_set(&fault, STATUS_INTERNAL, "headway-draw answered in an unknown way");
    else if (drawn_take(payload->bytes, payload->length, &drawn, &fault) == 0) {
        answer_next(drawers, drawer, &drawn);
        return;
    }
    give_up(drawers, drawer, &fault);
}

static bool all_answered(const struct drawers *drawers)
{
    for (size_t i = 0; i < drawers->count; i++)
        if (drawers->drawers[i].count > 0)
            return false;
    return true;
}

void drawers_wait(struct drawers *drawers)
{
    struct buf payload = BUF_EMPTY;

    while (!all_answered(drawers)) {
        struct worker *workers[PROCESSES_MOST] = { NULL };
        struct err fault = { STATUS_INTERNAL, "headway-draw ended early" };
        size_t which = 0;
        char kind;
        int got;

        for (size_t i = 0; i < drawers->count; i++)
            workers[i] = drawers->drawers[i].count > 0 ? drawers->drawers[i].worker : NULL;
        got = worker_receive_any(workers, drawers->count, &which, &kind, &payload, &fault);
        if (got > 0)
            take_answer(drawers, &drawers->drawers[which], kind, &payload);
        else if (got < 0)
            give_up(drawers, &drawers->drawers[which], &fault);
        else
            for (size_t i = 0; i < drawers->count; i++)
                give_up(drawers, &drawers->drawers[i], &fault);
    }
    buf_free(&payload);
}

void drawers_end(struct drawers *drawers)
{
    for (size_t i = 0; i < drawers->count; i++)
        worker_close_input(drawers->drawers[i].worker);
}

void drawers_free(struct drawers *drawers)
{
    struct err ignored; /* what was lost by it has been answered as failed */

    if (!drawers)
        return;
    drawers_end(drawers);
    drawers_wait(drawers);
    for (size_t i = 0; i < drawers->count; i++) {
        worker_finish(drawers->drawers[i].worker, &ignored);
        free(drawers->drawers[i].tags);
    }
    buf_free(&drawers->payload);
    free(drawers);
}
