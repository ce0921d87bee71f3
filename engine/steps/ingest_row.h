/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row of a figures file, as texts by column, and the figure it states. */
#ifndef HEADWAY_STEPS_INGEST_ROW_H
#define HEADWAY_STEPS_INGEST_ROW_H

#include "base/arena.h"
#include "domain/figure.h"
#include "domain/period_memory.h"

enum column {
    INDICATOR,
    PERIOD,
    VALUE,
    LOW,
    HIGH,
    QUALIFIER,
    UNIT,
    PUBLISHED,
    PUBLISHER,
    URL,
    LOCATOR,
    NOTE,
    KIND,
    QUOTE,
    STATUS,
    COLUMN_COUNT
};

extern const char *const column_names[COLUMN_COUNT];
/* Whether a row must have it. */
bool column_required(enum column column);

struct ingest_row {
    const char *texts[COLUMN_COUNT]; /* NULL where empty */
    uint32_t line;
    uint32_t columns[COLUMN_COUNT]; /* where each stands in the line, from 1; 0: not there */
};

/* The figure, in the unit it is stated in; `periods` are those read lately. Texts are borrowed from
 * the row and the arena. On a fault -1 with the message, and *at is the column it is about. */
int figure_from_row(const struct ingest_row *row, struct period_memory *periods,
                    struct arena *arena, struct figure *figure, enum column *at, struct err *err);

#endif
