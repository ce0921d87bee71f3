/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Attributes of groups of dimensions (SDMX-JSON 2.0, dimensionGroupAttributes). A group's key has
 * a place for each dimension, in the order of their keyPosition, and is empty where the group does
 * not depend on one: ":0::" speaks of all observations whose second dimension has its first value.
 * Groups overlap where they name other dimensions. */
#ifndef HEADWAY_COLLECTORS_KINDS_SDMX_GROUPS_H
#define HEADWAY_COLLECTORS_KINDS_SDMX_GROUPS_H

#include "base/map.h"

#include "collectors/kinds/sdmx_structure.h"

enum { GROUP_PLACES = 64, GROUP_SORTS = 16 };

struct sdmx_groups {
    uint64_t sorts[GROUP_SORTS]; /* which places are named, each combination once */
    size_t count;
    struct map by_key;
    struct buf key;
    struct arena arena;
};

/* What attributes say, by their meaning. */
struct sdmx_said {
    struct slice texts[SDMX_ATTRIBUTES];
};

/* Of a group with this key; keys that are none are ignored. */
void sdmx_groups_add(struct sdmx_groups *groups, const char *key, const struct sdmx_said *said);
/* What all groups an observation is in say together, into *said, which is cleared first; at[] are
 * its coordinates. */
void sdmx_groups_find(struct sdmx_groups *groups, const struct sdmx_structure *structure,
                      size_t at[LEVELS][COMPONENTS_MOST], struct sdmx_said *said);
void sdmx_groups_free(struct sdmx_groups *groups); /* empty, and can be used again */

#endif
