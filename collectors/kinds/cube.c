/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/cube.h"

#include "base/mem.h"

#include <stdlib.h>

static const size_t cells_most = (size_t)1 << 40;

static struct slice slice_json(struct json value, struct arena *arena)
{
    struct slice slice;

    if (!json_plain(value, &slice.bytes, &slice.length))
        slice = slice_of(json_copy(value, arena));
    return slice;
}

/* One walk: the values may be megabytes, and they come before what explains them. */
static void find_members(struct cube *cube, struct json dataset)
{
    const struct {
        const char *name;
        struct json *found;
    } members[] = { { "value", &cube->value },          { "status", &cube->status },
                    { "id", &cube->id },                { "size", &cube->size },
                    { "dimension", &cube->dimensions }, { "role", &cube->role },
                    { "updated", &cube->updated },      { "extension", &cube->extension } };
    struct json_walk walk = json_walk(dataset);

    while (json_step(&walk))
        for (size_t i = 0; i < sizeof members / sizeof members[0]; i++)
            if (members[i].found->at == NULL && json_is(walk.key, members[i].name))
                *members[i].found = walk.value;
    if (cube->id.at == NULL) { /* version 1 keeps them inside */
        cube->id = json_member(cube->dimensions, "id");
        cube->size = json_member(cube->dimensions, "size");
        cube->role = json_member(cube->dimensions, "role");
    }
}

static bool has_role(const struct cube *cube, const char *role, const char *id)
{
    struct json_walk walk = json_walk(json_member(cube->role, role));

    while (json_step(&walk))
        if (json_is(walk.value, id))
            return true;
    return false;
}

/* --- dimensions ------------------------------------------------------------------------- */

static int bad_dimension(const struct dimension *dimension, struct err *err)
{
    return err_set(err, STATUS_DATA, "the categories of dimension %.*s are not as many as its size",
                   (int)dimension->id.length, dimension->id.bytes);
}

/* From an object of places, an array in order, or, for a single category, its label alone. */
static int read_codes(struct cube *cube, struct dimension *dimension, struct json category,
                      struct err *err)
{
    struct json index = json_member(category, "index");
    struct json_walk walk;
    size_t given = 0;

    if (index.at == NULL)
        index = json_member(category, "label");
    if (dimension->size != json_count(index)) /* before memory is taken for them */
        return bad_dimension(dimension, err);
    dimension->codes = arena_alloc(&cube->arena, dimension->size * sizeof *dimension->codes);
    walk = json_walk(index);
    for (; json_step(&walk); given++) {
        size_t at = given;

        if (walk.object && json_kind(walk.value) == JSON_NUMBER &&
            (!json_index(walk.value, dimension->size - 1, &at) ||
             dimension->codes[at].bytes != NULL))
            return bad_dimension(dimension, err);
        dimension->codes[at] = slice_json(walk.object ? walk.key : walk.value, &cube->arena);
        if (dimension->codes[at].bytes == NULL)
            return bad_dimension(dimension, err);
    }
    return 0;
}

/* A dimension called unit, or measures that name their units. */
static void read_units(struct cube *cube, struct dimension *dimension, struct json category)
{
    struct json_walk walk = json_walk(json_member(category, "unit"));

    if (slice_is(dimension->id, "unit") || slice_is(dimension->id, "UNIT"))
        dimension->units = dimension->codes;
    if (dimension->units != NULL || !walk.object)
        return;
    dimension->units = arena_alloc(&cube->arena, dimension->size * sizeof *dimension->units);
    while (json_step(&walk)) {
        struct slice code = slice_json(walk.key, &cube->arena);

        for (size_t i = 0; i < dimension->size; i++)
            if (slice_same(dimension->codes[i], code))
                dimension->units[i] = slice_json(json_member(walk.value, "label"), &cube->arena);
    }
}

static int read_dimension(struct cube *cube, struct json id, struct json size, struct err *err)
{
    struct dimension *dimension = &cube->dimension[cube->count];
    const char *name = json_copy(id, &cube->arena);
    struct json category;

    if (name == NULL || cube->count == DIMENSIONS_MOST ||
        !json_index(size, cells_most, &dimension->size))
        return err_set(err, STATUS_DATA, "\"id\" or \"size\" is not as JSON-stat has it");
    if (dimension->size > 0 && cube->cells > cells_most / dimension->size)
        return err_set(err, STATUS_DATA, "the cube is too large");
    category = json_member(json_member(cube->dimensions, name), "category");
    dimension->id = slice_of(name);
    dimension->metric = has_role(cube, "metric", name);
    if (read_codes(cube, dimension, category, err) != 0)
        return -1;
    read_units(cube, dimension, category);
    if (has_role(cube, "time", name))
        cube->time = cube->count;
    cube->cells *= dimension->size;
    cube->count++;
    return 0;
}

/* --- time ------------------------------------------------------------------------------- */

static bool looks_like_time(const struct dimension *dimension)
{
    struct period period;

    for (size_t i = 0; i < dimension->size && i < 3; i++)
        if (!slice_period(dimension->codes[i], &period))
            return false;
    return dimension->size > 0;
}

/* The dimension with the role, else one called time, else the last one made of periods. */
static int find_time(struct cube *cube, struct err *err)
{
    for (size_t i = 0; i < cube->count && cube->time == SIZE_MAX; i++)
        if (slice_is(cube->dimension[i].id, "time") ||
            slice_is(cube->dimension[i].id, "TIME_PERIOD"))
            cube->time = i;
    for (size_t i = cube->count; i-- > 0 && cube->time == SIZE_MAX;)
        if (looks_like_time(&cube->dimension[i]))
            cube->time = i;
    if (cube->time == SIZE_MAX)
        return err_set(err, STATUS_DATA, "no dimension of the cube is time");
    return 0;
}

static void read_periods(struct cube *cube)
{
    const struct dimension *time = &cube->dimension[cube->time];

    cube->periods = arena_alloc(&cube->arena, time->size * sizeof *cube->periods);
    for (size_t i = 0; i < time->size; i++)
        slice_period(time->codes[i], &cube->periods[i]);
}

/* --- flags ------------------------------------------------------------------------------ */

static int compare_flags(const void *a, const void *b)
{
    const struct cell_flag *left = a, *right = b;

    return (left->index > right->index) - (left->index < right->index);
}

static void read_flags(struct cube *cube)
{
    struct json_walk walk = json_walk(cube->status);

    if (json_kind(cube->status) == JSON_TEXT)
        cube->every_flag = slice_json(cube->status, &cube->arena);
    for (size_t position = 0; json_step(&walk); position++) {
        struct cell_flag found = { .index = position };

        if (json_kind(walk.value) != JSON_TEXT ||
            (walk.object && !json_index(walk.key, cells_most, &found.index)))
            continue;
        found.flag = slice_json(walk.value, &cube->arena);
        cube->flags = mem_grow(cube->flags, cube->flag_count, &cube->flag_room,
                                  sizeof *cube->flags);
        cube->flags[cube->flag_count++] = found;
    }
    if (cube->flag_count > 0)
        qsort(cube->flags, cube->flag_count, sizeof *cube->flags, compare_flags);
}

/* The first status whose index is not below. */
static size_t flag_not_below(const struct cube *cube, size_t index)
{
    size_t low = 0, high = cube->flag_count;

    while (low < high) {
        size_t middle = low + (high - low) / 2;

        if (cube->flags[middle].index < index)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct slice cube_flag(struct cube *cube)
{
    const struct cell_flag *flags = cube->flags;
    size_t at = cube->flag_at;

    if (cube->flag_count == 0)
        return cube->every_flag;
    /* values mostly come in order: the next one, else a search */
    if (at < cube->flag_count && flags[at].index < cube->index)
        at++;
    if ((at > 0 && flags[at - 1].index >= cube->index) ||
        (at < cube->flag_count && flags[at].index < cube->index))
        at = flag_not_below(cube, cube->index);
    cube->flag_at = at;
    return at < cube->flag_count && flags[at].index == cube->index ? flags[at].flag
                                                                        : (struct slice){ NULL, 0 };
}

/* --- the whole -------------------------------------------------------------------------- */

int cube_read(struct cube *cube, struct json dataset, struct err *err)
{
    struct json_walk ids, sizes;

    *cube = (struct cube){ .cells = 1, .time = SIZE_MAX, .index = SIZE_MAX };
    find_members(cube, dataset);
    ids = json_walk(cube->id);
    sizes = json_walk(cube->size);
    while (json_step(&ids) && json_step(&sizes))
        if (read_dimension(cube, ids.value, sizes.value, err) != 0)
            return -1;
    if (find_time(cube, err) != 0)
        return -1;
    read_periods(cube);
    read_flags(cube);
    return 0;
}

void cube_free(struct cube *cube)
{
    free(cube->flags);
    arena_free(&cube->arena);
    *cube = (struct cube){ 0 };
}

static bool step_forward(struct cube *cube)
{
    bool other_series = false;

    for (size_t i = cube->count; i-- > 0;) {
        other_series = other_series || i != cube->time;
        if (++cube->dimension[i].at < cube->dimension[i].size)
            break;
        cube->dimension[i].at = 0;
    }
    return other_series;
}

bool cube_move(struct cube *cube, size_t index)
{
    bool first = cube->index == SIZE_MAX, next = !first && index == cube->index + 1;
    bool other_series = first;
    size_t rest = index;

    cube->index = index;
    if (next)
        return step_forward(cube);
    for (size_t i = cube->count; i-- > 0; rest /= cube->dimension[i].size) {
        struct dimension *dimension = &cube->dimension[i];
        size_t at = rest % dimension->size;

        other_series = other_series || (i != cube->time && at != dimension->at);
        dimension->at = at;
    }
    return other_series;
}

struct slice cube_unit(const struct cube *cube)
{
    for (size_t i = 0; i < cube->count; i++)
        if (cube->dimension[i].units != NULL)
            return cube->dimension[i].units[cube->dimension[i].at];
    return (struct slice){ NULL, 0 };
}
