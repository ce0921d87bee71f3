/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway-draw reads from its pipe, and what headway reads back. */
#include "domain/drawing.h"
#include "domain/drawn.h"
#include "domain/ring_job.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    struct drawing drawing;
    struct ring_point *points;
    struct ring_job job;
    struct drawn drawn;
    struct err err;

    if (drawing_take(bytes, size, &drawing, &err) == 0)
        drawing_release(&drawing);
    if (ring_job_take(bytes, size, &job, &points, &err) == 0)
        free(points);
    (void)drawn_take(bytes, size, &drawn, &err);
    return 0;
}
