/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What headway believes of headway-collect. The first byte says which record the rest is; a row
 * that is taken must come out the same when it is written and read again. */
#include "format/handover.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void try_rows(const char *bytes, size_t length, struct arena *arena)
{
    struct figure figure, again;

    while (handover_read_row(&bytes, &length, arena, &figure, NULL) == 1) {
        struct buf written = BUF_EMPTY;
        const char *at;
        size_t left;

        handover_write_row(&written, &figure);
        at = written.bytes;
        left = written.length;
        if (handover_read_row(&at, &left, arena, &again, NULL) != 1 || left != 0 ||
            strcmp(figure.indicator, again.indicator) != 0 ||
            !period_equal(figure.observation.period, again.observation.period) ||
            !quantity_equal(&figure.observation.quantity, &again.observation.quantity))
            abort();
        buf_free(&written);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = { 0 };
    const char *bytes = (const char *)data + 1;
    struct handover_document document;
    struct handover_tally tally;
    struct handover_source source;
    struct handover_end end;
    const char *text;

    if (size == 0)
        return 0;
    switch (data[0]) {
    case HANDOVER_ROWS:
        try_rows(bytes, size - 1, &arena);
        break;
    case HANDOVER_DOCUMENT:
        handover_read_document(bytes, size - 1, &arena, &document, NULL);
        break;
    case HANDOVER_TALLY:
        handover_read_tally(bytes, size - 1, &arena, &tally, NULL);
        break;
    case HANDOVER_SOURCE:
        handover_read_source(bytes, size - 1, &arena, &source, NULL);
        break;
    case HANDOVER_END:
        handover_read_end(bytes, size - 1, &arena, &end, NULL);
        break;
    default:
        handover_read_text(bytes, size - 1, &arena, &text, NULL);
    }
    arena_free(&arena);
    return 0;
}
