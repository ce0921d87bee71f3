/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a text to a pointer: an open-addressing table. Keys are borrowed and must outlive the
 * map. A zeroed struct is an empty map. */
#ifndef HEADWAY_BASE_MAP_H
#define HEADWAY_BASE_MAP_H

#include <stddef.h>

struct map_slot {
    const char *key;
    void *value;
};

struct map {
    struct map_slot *slots;
    size_t count, size;
};

void *map_get(const struct map *map, const char *key); /* NULL where it is not in */
/* Adds the pair; where the key is in already, leaves it and returns the value it has. */
void *map_add(struct map *map, const char *key, void *value);
/* Room for so many, so that it need not grow on the way. */
void map_reserve(struct map *map, size_t count);
void map_free(struct map *map);

#endif
