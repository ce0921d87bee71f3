/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of one JSON-stat dataset (json-stat.org/full): its dimensions, and where a value
 * stands in them. Values are in row-major order; time may be any dimension. */
#ifndef HEADWAY_COLLECTORS_KINDS_CUBE_H
#define HEADWAY_COLLECTORS_KINDS_CUBE_H

#include "base/arena.h"

#include "collectors/kinds/reading.h"

enum { DIMENSIONS_MOST = 40 };

struct dimension {
    struct slice id;
    size_t size, at;     /* at: the coordinate of the value being read */
    struct slice *codes; /* of its categories */
    struct slice *units; /* of its categories; NULL where it does not tell units */
    bool metric;         /* its categories are measures */
};

struct cell_flag {
    size_t index;
    struct slice flag;
};

struct cube {
    struct json value, status, id, size, dimensions, role, updated, extension;
    struct dimension dimension[DIMENSIONS_MOST];
    size_t count, time, cells;
    struct period *periods;  /* of time's categories; FREQUENCY_NONE where a code is none */
    struct cell_flag *flags; /* in the order of their index */
    size_t flag_count, flag_at, flag_room;
    struct slice every_flag; /* one text that holds for all values */
    struct arena arena;
    size_t index; /* of the value being read; SIZE_MAX before the first */
};

/* Reads the structure of a dataset, version 1 or 2. cube_free() releases it, also after a fault.
 * The texts of the body are borrowed. */
int cube_read(struct cube *cube, struct json dataset, struct err *err);
void cube_free(struct cube *cube);

/* Sets the coordinates to those of a value, index < cells; true where it is of another series
 * than the one before. */
bool cube_move(struct cube *cube, size_t index);

struct slice cube_flag(struct cube *cube);      /* of the value being read */
struct slice cube_unit(const struct cube *cube);

#endif
