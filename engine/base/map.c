/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/map.h"

#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static uint64_t hash_key(const char *key) /* FNV-1a */
{
    uint64_t hash = UINT64_C(14695981039346656037);

    for (; *key != '\0'; key++)
        hash = (hash ^ (unsigned char)*key) * UINT64_C(1099511628211);
    return hash;
}

static struct map_slot *find(const struct map *map, const char *key)
{
    size_t at = (size_t)hash_key(key) & (map->size - 1);

    while (map->slots[at].key != NULL && strcmp(map->slots[at].key, key) != 0)
        at = (at + 1) & (map->size - 1);
    return &map->slots[at];
}

static void grow(struct map *map, size_t size)
{
    struct map bigger = { .size = size, .count = map->count };

    bigger.slots = mem_array(bigger.size, sizeof *bigger.slots);
    for (size_t i = 0; i < map->size; i++)
        if (map->slots[i].key != NULL)
            *find(&bigger, map->slots[i].key) = map->slots[i];
    free(map->slots);
    *map = bigger;
}

void *map_get(const struct map *map, const char *key)
{
    return map->size ? find(map, key)->value : NULL;
}

void *map_add(struct map *map, const char *key, void *value)
{
    struct map_slot *slot;

    if (2 * (map->count + 1) > map->size)
        grow(map, map->size ? map->size * 2 : 64);
    slot = find(map, key);
    if (slot->key != NULL)
        return slot->value;
    *slot = (struct map_slot){ key, value };
    map->count++;
    return value;
}

void map_reserve(struct map *map, size_t count)
{
    size_t size = map->size ? map->size : 64;

    while (size < 2 * count)
        size *= 2;
    if (size > map->size)
        grow(map, size);
}

void map_free(struct map *map)
{
    free(map->slots);
    *map = (struct map){ 0 };
}
