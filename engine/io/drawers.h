/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several headway-draw processes, each a share of the jobs.
 *
 *     struct drawers *drawers = drawers_new(answered, context);
 *
 *     failed = drawers_ring(drawers, &job, tag, err) != 0 || ...;   as many as there are
 *     drawers_free(drawers);                      always; it waits until all is answered
 *
 * Processes are started as jobs come, up to one a processor: a second one only once the first has
 * enough to do to pay for its start of some ten milliseconds. Every job is answered exactly once,
 * in `answered`, with its tag; those of a process that died are answered as failed, with how it
 * ended, so that one bad picture costs its own process's share and no more. */
#ifndef HEADWAY_IO_DRAWERS_H
#define HEADWAY_IO_DRAWERS_H

#include "domain/drawing.h"
#include "domain/drawn.h"
#include "domain/ring_job.h"

struct drawers;

typedef void drawers_answer(void *context, size_t tag, const struct drawn *drawn);

struct drawers *drawers_new(drawers_answer *answered, void *context);
/* So many jobs are about to come: the processes they are worth are started now. */
void drawers_expect(struct drawers *drawers, size_t rings);
/* -1 only where no process could be started; the job is not answered then. */
int drawers_ring(struct drawers *drawers, const struct ring_job *job, size_t tag,
                 struct err *err);
int drawers_graph(struct drawers *drawers, const struct drawing *drawing, size_t tag,
                  struct err *err);
/* Waits until all is answered; more jobs may follow. */
void drawers_wait(struct drawers *drawers);
/* No more will follow: each process ends with its last one, while others are still at work. */
void drawers_end(struct drawers *drawers);
void drawers_free(struct drawers *drawers); /* waits first */

#endif
