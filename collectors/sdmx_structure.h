/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What explains the numbers of an SDMX-JSON message (sdmx-twg/sdmx-json, data message, 1.0 and
 * 2.0): dimensions and attributes at three levels, each with the values that indexes stand for. */
#ifndef HEADWAY_COLLECTORS_SDMX_STRUCTURE_H
#define HEADWAY_COLLECTORS_SDMX_STRUCTURE_H

#include "base/arena.h"

#include "collectors/reading.h"

enum sdmx_level { LEVEL_DATA_SET, LEVEL_SERIES, LEVEL_OBSERVATION, LEVELS };

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
};

struct components {
    struct component items[COMPONENTS_MOST];
    size_t count;
};

struct sdmx_structure {
    struct components dimensions[LEVELS], attributes[LEVELS];
    size_t measures; /* numbers in front of the attributes of an observation */
    struct arena arena;
};

/* sdmx_structure_free() releases it, also after a fault. Texts of the body are borrowed. */
int sdmx_structure_read(struct sdmx_structure *structure, struct json message, struct err *err);
void sdmx_structure_free(struct sdmx_structure *structure);

#endif
