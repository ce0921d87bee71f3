/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What explains the numbers of an SDMX-JSON message (sdmx-twg/sdmx-json, data message, 1.0 and
 * 2.0): dimensions and attributes at their levels, each with the values that indexes stand for. */
#ifndef HEADWAY_COLLECTORS_KINDS_SDMX_STRUCTURE_H
#define HEADWAY_COLLECTORS_KINDS_SDMX_STRUCTURE_H

#include "base/arena.h"

#include "collectors/kinds/reading.h"

#include <stdint.h>

/* From afar to near: what a nearer one says counts. Groups have attributes, and no dimensions. */
enum sdmx_level { LEVEL_DATA_SET, LEVEL_GROUP, LEVEL_SERIES, LEVEL_OBSERVATION, LEVELS };

/* Attributes that say something about a row; others are not kept. */
enum sdmx_attribute {
    SDMX_OTHER,
    SDMX_STATUS,
    SDMX_SECRECY,
    SDMX_UNIT,
    SDMX_POWER,
    SDMX_ATTRIBUTES
};

enum { COMPONENTS_MOST = 64 };

struct component {
    struct slice *codes; /* of its values */
    size_t count;
    struct period *periods; /* of its values where it is time, else NULL */
    enum sdmx_attribute meaning;
    size_t position; /* of a dimension in the keys of groups, from 0; SIZE_MAX: not said */
};

struct components {
    struct component items[COMPONENTS_MOST];
    size_t count;
};

struct place { /* of a dimension in the keys of groups */
    enum sdmx_level level;
    size_t item;
};

struct sdmx_structure {
    struct components dimensions[LEVELS], attributes[LEVELS];
    struct place places[LEVELS * COMPONENTS_MOST];
    size_t place_count;
    size_t measures; /* numbers in front of the attributes of an observation */
    struct arena arena;
};

/* sdmx_structure_free() releases it, also after a fault. Texts of the body are borrowed. */
int sdmx_structure_read(struct sdmx_structure *structure, struct json message, struct err *err);
void sdmx_structure_free(struct sdmx_structure *structure);

#endif
