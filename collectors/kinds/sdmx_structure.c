/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/sdmx_structure.h"

#include <string.h>

static const char *const level_names[LEVELS] = { "dataSet", "dimensionGroup", "series",
                                                "observation" };

static const struct {
    const char *id;
    enum sdmx_attribute meaning;
} meanings[] = {
    { "OBS_STATUS", SDMX_STATUS },   { "OBS_FLAG", SDMX_STATUS }, { "CONF_STATUS", SDMX_SECRECY },
    { "OBS_CONF", SDMX_SECRECY },    { "UNIT", SDMX_UNIT },       { "UNIT_MEASURE", SDMX_UNIT },
    { "UNIT_MULT", SDMX_POWER },     { "SCALE", SDMX_POWER },
};

static struct slice text_member(struct json value, const char *name, struct arena *arena)
{
    struct json found = json_member(value, name);
    struct slice text;

    if (!json_plain(found, &text.bytes, &text.length))
        text = slice_of(json_copy(found, arena));
    return text;
}

/* A value's identifier; measured attributes have none but a value or a name. */
static struct slice code_of(struct json value, struct arena *arena)
{
    static const char *const names[] = { "id", "value", "name" };
    struct slice code = { NULL, 0 };

    for (size_t i = 0; i < sizeof names / sizeof names[0] && code.bytes == NULL; i++)
        code = text_member(value, names[i], arena);
    return code;
}

static bool is_time(struct json component)
{
    struct json_walk roles = json_walk(json_member(component, "roles"));

    while (json_step(&roles))
        if (json_is(roles.value, "TIME_PERIOD"))
            return true;
    return json_is(json_member(component, "id"), "TIME_PERIOD") ||
           json_is(json_member(component, "role"), "TIME_PERIOD") ||
           json_is(json_member(component, "role"), "time");
}

/* By its code, else by the days the value says it begins and ends on. */
static struct period period_of(struct json value, struct slice code, struct arena *arena)
{
    struct period period;
    struct slice start = text_member(value, "start", arena), end = text_member(value, "end", arena);
    date first, last;

    if (slice_period(code, &period))
        return period;
    if (start.length >= 10 && end.length >= 10 && date_parse(start.bytes, 10, &first) &&
        date_parse(end.bytes, 10, &last) && first <= last)
        period = period_of_days(first, last);
    return period;
}

static void read_component(struct component *component, struct json described, bool dimension,
                           struct arena *arena)
{
    struct json values = json_member(described, "values");
    struct json_walk walk = json_walk(values);
    struct json id = json_member(described, "id");
    bool time = dimension && is_time(described);

    *component = (struct component){ .count = json_count(values), .position = SIZE_MAX };
    json_index(json_member(described, "keyPosition"), COMPONENTS_MOST, &component->position);
    component->codes = arena_alloc(arena, component->count * sizeof *component->codes);
    if (time)
        component->periods = arena_alloc(arena, component->count * sizeof *component->periods);
    for (size_t i = 0; json_step(&walk); i++) {
        component->codes[i] = code_of(walk.value, arena);
        if (time)
            component->periods[i] = period_of(walk.value, component->codes[i], arena);
    }
    for (size_t i = 0; i < sizeof meanings / sizeof meanings[0]; i++)
        if (json_is(id, meanings[i].id))
            component->meaning = meanings[i].meaning;
}

static int read_components(struct components *components, struct json list, bool dimension,
                           struct arena *arena, struct err *err)
{
    struct json_walk walk = json_walk(list);

    while (json_step(&walk)) {
        if (components->count == COMPONENTS_MOST)
            return err_set(err, STATUS_DATA, "more than %d dimensions or attributes at one level",
                           COMPONENTS_MOST);
        read_component(&components->items[components->count++], walk.value, dimension, arena);
    }
    return 0;
}

/* Nothing calls itself time: the last dimension of an observation is, if its values are periods. */
static void find_time(struct sdmx_structure *structure)
{
    struct components *last = &structure->dimensions[LEVEL_OBSERVATION];
    struct component *component = last->count > 0 ? &last->items[last->count - 1] : NULL;

    for (int level = 0; level < LEVELS; level++)
        for (size_t i = 0; i < structure->dimensions[level].count; i++)
            if (structure->dimensions[level].items[i].periods != NULL)
                return;
    if (component == NULL)
        return;
    component->periods =
        arena_alloc(&structure->arena, component->count * sizeof *component->periods);
    for (size_t i = 0; i < component->count; i++)
        component->periods[i] =
            period_of((struct json){ 0 }, component->codes[i], &structure->arena);
}

/* By their positions where all say them, else as they stand in the message. */
static void find_places(struct sdmx_structure *structure)
{
    struct place *places = structure->places;
    bool said = true;

    for (int level = 0; level < LEVELS; level++)
        for (size_t i = 0; i < structure->dimensions[level].count; i++) {
            places[structure->place_count++] = (struct place){ (enum sdmx_level)level, i };
            said = said && structure->dimensions[level].items[i].position != SIZE_MAX;
        }
    for (size_t i = 1; said && i < structure->place_count; i++) {
        struct place moved = places[i];
        size_t position = structure->dimensions[moved.level].items[moved.item].position, k = i;

        for (; k > 0 && structure->dimensions[places[k - 1].level]
                                .items[places[k - 1].item].position > position; k--)
            places[k] = places[k - 1];
        places[k] = moved;
    }
}

int sdmx_structure_read(struct sdmx_structure *structure, struct json message, struct err *err)
{
    struct json dimensions = json_member(message, "dimensions");
    struct json attributes = json_member(message, "attributes");

    memset(structure, 0, sizeof *structure);
    structure->measures =
        json_count(json_member(json_member(message, "measures"), "observation"));
    if (structure->measures == 0)
        structure->measures = 1;
    if (dimensions.at == NULL)
        return err_set(err, STATUS_DATA, "the message describes no dimensions");
    for (int level = 0; level < LEVELS; level++)
        if (read_components(&structure->dimensions[level],
                            json_member(dimensions, level_names[level]), true, &structure->arena,
                            err) != 0 ||
            read_components(&structure->attributes[level],
                            json_member(attributes, level_names[level]), false,
                            &structure->arena, err) != 0)
            return -1;
    find_time(structure);
    find_places(structure);
    return 0;
}

void sdmx_structure_free(struct sdmx_structure *structure)
{
    arena_free(&structure->arena);
}
