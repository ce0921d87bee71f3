/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/sdmx_groups.h"

#include <string.h>

/* The places that a key names, as bits; false where it is no key. */
static bool key_sort(const char *key, uint64_t *sort)
{
    int place = 0;

    *sort = 0;
    for (; *key != '\0'; key++) {
        if (*key == ':')
            place++;
        else if (*key >= '0' && *key <= '9')
            *sort |= (uint64_t)1 << place;
        else
            return false;
        if (place >= GROUP_PLACES)
            return false;
    }
    return true;
}

void sdmx_groups_add(struct sdmx_groups *groups, const char *key, const struct sdmx_said *said)
{
    struct sdmx_said *kept;
    uint64_t sort;
    size_t i = 0;

    if (!key_sort(key, &sort))
        return;
    while (i < groups->count && groups->sorts[i] != sort)
        i++;
    if (i == GROUP_SORTS)
        return;
    groups->sorts[i] = sort;
    groups->count += i == groups->count;
    kept = arena_alloc(&groups->arena, sizeof *kept);
    *kept = *said;
    map_add(&groups->by_key, arena_text(&groups->arena, key), kept);
}

/* The key of the group of this sort that the observation is in. */
static const char *key_of(struct sdmx_groups *groups, const struct sdmx_structure *structure,
                          size_t at[LEVELS][COMPONENTS_MOST], uint64_t sort)
{
    buf_clear(&groups->key);
    for (size_t place = 0; place < structure->place_count; place++) {
        const struct place *dimension = &structure->places[place];

        if (place > 0)
            buf_add_char(&groups->key, ':');
        if (sort >> place & 1)
            buf_add_number(&groups->key, at[dimension->level][dimension->item]);
    }
    return buf_text(&groups->key);
}

void sdmx_groups_find(struct sdmx_groups *groups, const struct sdmx_structure *structure,
                      size_t at[LEVELS][COMPONENTS_MOST], struct sdmx_said *said)
{
    memset(said, 0, sizeof *said);
    for (size_t i = 0; i < groups->count; i++) {
        const struct sdmx_said *found =
            map_get(&groups->by_key, key_of(groups, structure, at, groups->sorts[i]));

        for (int k = 0; found != NULL && k < SDMX_ATTRIBUTES; k++)
            if (said->texts[k].length == 0)
                said->texts[k] = found->texts[k];
    }
}

void sdmx_groups_free(struct sdmx_groups *groups)
{
    map_free(&groups->by_key);
    buf_free(&groups->key);
    arena_free(&groups->arena);
    groups->count = 0;
}
