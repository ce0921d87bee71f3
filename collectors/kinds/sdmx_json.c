/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SDMX-JSON data messages, 1.0 and 2.0, as series or flat. A history comes as several data sets,
 * each valid from the day it was published. */
#include "base/mem.h"

#include "collectors/kinds/complaint.h"
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/sdmx.h"
#include "collectors/kinds/sdmx_groups.h"

#include <stdlib.h>
#include <string.h>

struct message_reader {
    struct reading reading;
    struct sdmx_structure structure;
    size_t at[LEVELS][COMPONENTS_MOST];           /* coordinates of the observation */
    struct sdmx_said said[LEVELS];                /* what attributes say, by level */
    struct sdmx_groups groups;
    struct slice published;
    bool deletion; /* the data set lists what is withdrawn */
    struct buf key, flag, locator;
};

/* --- coordinates ------------------------------------------------------------------------ */

/* "0:3:1", an index for each dimension of the level. An empty key is that of no dimension. */
static bool read_coordinates(struct message_reader *reader, enum sdmx_level level,
                             struct json key)
{
    const struct components *dimensions = &reader->structure.dimensions[level];
    struct slice text;
    size_t at = 0;

    if (!json_plain(key, &text.bytes, &text.length))
        return false;
    for (size_t i = 0; i < dimensions->count; i++) {
        size_t index = 0, start = at;

        for (; at < text.length && text.bytes[at] >= '0' && text.bytes[at] <= '9' &&
               index <= dimensions->items[i].count;
             at++)
            index = index * 10 + (size_t)(text.bytes[at] - '0');
        if (at == start || index >= dimensions->items[i].count)
            return false;
        reader->at[level][i] = index;
        if (i + 1 < dimensions->count && (at == text.length || text.bytes[at++] != ':'))
            return false;
    }
    return at == text.length || dimensions->count == 0;
}

/* The codes in the order of the message, without time. */
static void name_series(struct message_reader *reader)
{
    buf_clear(&reader->key);
    for (int level = 0; level < LEVELS; level++) {
        const struct components *dimensions = &reader->structure.dimensions[level];

        for (size_t i = 0; i < dimensions->count; i++) {
            const struct component *dimension = &dimensions->items[i];
            size_t at = reader->at[level][i];

            if (dimension->periods != NULL || at >= dimension->count)
                continue;
            if (reader->key.length > 0)
                buf_add_char(&reader->key, '.');
            buf_add(&reader->key, dimension->codes[at].bytes, dimension->codes[at].length);
        }
    }
}

static void find_period(const struct message_reader *reader, struct raw_row *raw)
{
    for (int level = 0; level < LEVELS; level++) {
        const struct components *dimensions = &reader->structure.dimensions[level];

        for (size_t i = 0; i < dimensions->count; i++) {
            const struct component *dimension = &dimensions->items[i];
            size_t at = reader->at[level][i];

            if (dimension->periods == NULL || at >= dimension->count)
                continue;
            raw->period = dimension->codes[at];
            if (dimension->periods[at].frequency != FREQUENCY_NONE)
                raw->known_period = &dimension->periods[at];
        }
    }
}

/* --- attributes ------------------------------------------------------------------------- */

static void note_attribute(struct message_reader *reader, enum sdmx_level level, size_t which,
                           struct json value)
{
    const struct components *attributes = &reader->structure.attributes[level];
    const struct component *attribute;
    struct slice text = { NULL, 0 };
    size_t index;

    if (which >= attributes->count || attributes->items[which].meaning == SDMX_OTHER)
        return;
    attribute = &attributes->items[which];
    if (json_kind(value) == JSON_NUMBER && attribute->count > 0) {
        if (json_index(value, attribute->count - 1, &index))
            text = attribute->codes[index];
    } else {
        json_plain(value, &text.bytes, &text.length);
    }
    reader->said[level].texts[attribute->meaning] = text;
}

static void note_attributes(struct message_reader *reader, enum sdmx_level level,
                            struct json values)
{
    struct json_walk walk = json_walk(values);

    memset(&reader->said[level], 0, sizeof reader->said[level]);
    for (size_t i = 0; json_step(&walk); i++)
        note_attribute(reader, level, i, walk.value);
}

static void note_groups(struct message_reader *reader, struct json groups)
{
    struct json_walk walk = json_walk(groups);

    while (json_step(&walk)) {
        const char *key = json_copy(walk.key, &reader->groups.arena);

        note_attributes(reader, LEVEL_GROUP, walk.value);
        if (key != NULL)
            sdmx_groups_add(&reader->groups, key, &reader->said[LEVEL_GROUP]);
    }
}

/* Of the data set: one that has a single value has that where the data set does not say. */
static void note_single_values(struct message_reader *reader)
{
    const struct components *attributes = &reader->structure.attributes[LEVEL_DATA_SET];

    for (size_t i = 0; i < attributes->count; i++)
        if (attributes->items[i].count == 1 &&
            reader->said[LEVEL_DATA_SET].texts[attributes->items[i].meaning].bytes == NULL)
            reader->said[LEVEL_DATA_SET].texts[attributes->items[i].meaning] =
                attributes->items[i].codes[0];
}

/* What the nearest level says. */
static struct slice said(const struct message_reader *reader, enum sdmx_attribute attribute)
{
    for (int level = LEVELS; level-- > 0;)
        if (reader->said[level].texts[attribute].length > 0)
            return reader->said[level].texts[attribute];
    return (struct slice){ NULL, 0 };
}

/* --- observations ----------------------------------------------------------------------- */

static void read_observation(struct message_reader *reader, struct json observation)
{
    struct json_walk walk = json_walk(observation);
    struct raw_row raw = { .published = reader->published };

    memset(&reader->said[LEVEL_OBSERVATION], 0, sizeof reader->said[LEVEL_OBSERVATION]);
    for (size_t i = 0; json_step(&walk); i++) {
        if (i == 0)
            json_plain(walk.value, &raw.value.bytes, &raw.value.length);
        else if (i >= reader->structure.measures)
            note_attribute(reader, LEVEL_OBSERVATION, i - reader->structure.measures, walk.value);
    }
    sdmx_groups_find(&reader->groups, &reader->structure, reader->at, &reader->said[LEVEL_GROUP]);
    raw.series = (struct slice){ reader->key.bytes, reader->key.length };
    raw.locator = (struct slice){ reader->locator.bytes, reader->locator.length };
    find_period(reader, &raw);
    raw.flag = sdmx_flag(said(reader, SDMX_STATUS), said(reader, SDMX_SECRECY), &reader->flag);
    raw.unit = said(reader, SDMX_UNIT);
    if (!sdmx_power(said(reader, SDMX_POWER), &raw.power))
        reading_bad(&reader->reading, raw.locator, "UNIT_MULT is no power of ten");
    else
        reading_row(&reader->reading, &raw);
}

static void add_locator(struct message_reader *reader, const char *member, struct json key)
{
    buf_add_text(&reader->locator, member);
    json_append(key, &reader->locator);
}

static void read_observations(struct message_reader *reader, struct json observations)
{
    bool only_time = reader->structure.dimensions[LEVEL_OBSERVATION].count == 1;
    struct json_walk walk = json_walk(observations);
    size_t before = reader->locator.length, count = 0;

    for (; json_step(&walk); count++, reader->locator.length = before) {
        if (reader->deletion) {
            reader->reading.tally->withdrawn++;
            continue;
        }
        add_locator(reader, "/observations/", walk.key);
        if (!read_coordinates(reader, LEVEL_OBSERVATION, walk.key)) {
            reading_bad(&reader->reading,
                        (struct slice){ reader->locator.bytes, reader->locator.length },
                        "the key does not fit the dimensions");
            continue;
        }
        buf_add_text(&reader->locator, "/0");
        if (count == 0 || !only_time)
            name_series(reader);
        read_observation(reader, walk.value);
    }
}

static void read_series(struct message_reader *reader, struct json series)
{
    struct json_walk walk = json_walk(series);
    size_t before = reader->locator.length;

    for (; json_step(&walk); reader->locator.length = before) {
        add_locator(reader, "/series/", walk.key);
        if (!read_coordinates(reader, LEVEL_SERIES, walk.key)) {
            reading_bad(&reader->reading,
                        (struct slice){ reader->locator.bytes, reader->locator.length },
                        "the key does not fit the dimensions");
            continue;
        }
        note_attributes(reader, LEVEL_SERIES, json_member(walk.value, "attributes"));
        read_observations(reader, json_member(walk.value, "observations"));
    }
}

/* --- data sets -------------------------------------------------------------------------- */

static int read_data_set(struct message_reader *reader, struct json structures,
                         struct json data_set, struct err *err)
{
    struct json from = json_member(data_set, "validFrom"), action = json_member(data_set, "action");
    struct json structure = structures;
    size_t which = 0;
    int result;

    json_index(json_member(data_set, "structure"), 1000, &which);
    if (json_kind(structures) == JSON_ARRAY)
        structure = json_element(structures, which);
    result = sdmx_structure_read(&reader->structure, structure, err);
    if (result == 0) {
        memset(reader->at, 0, sizeof reader->at);
        memset(reader->said, 0, sizeof reader->said);
        reader->published = (struct slice){ NULL, 0 };
        json_plain(from, &reader->published.bytes, &reader->published.length);
        reader->deletion = json_is(action, "Delete");
        note_attributes(reader, LEVEL_DATA_SET, json_member(data_set, "attributes"));
        note_single_values(reader);
        note_groups(reader, json_member(data_set, "dimensionGroupAttributes"));
        read_series(reader, json_member(data_set, "series"));
        read_observations(reader, json_member(data_set, "observations"));
    }
    sdmx_groups_free(&reader->groups);
    sdmx_structure_free(&reader->structure);
    return result;
}

/* 2.0 keeps under data what 1.0 has at the top. */
static int read_message(struct message_reader *reader, struct json message, struct err *err)
{
    bool second = json_member(message, "data").at != NULL;
    struct json data = second ? json_member(message, "data") : message;
    struct json structures = json_member(data, "structures");
    struct json data_sets = json_member(data, "dataSets");
    struct json_walk walk = json_walk(data_sets);

    if (structures.at == NULL)
        structures = json_member(data, "structure");
    if (json_kind(data_sets) != JSON_ARRAY)
        return complaint_or(message, "the body is JSON but no SDMX-JSON message", err);
    for (size_t index = 0; json_step(&walk); index++) {
        buf_clear(&reader->locator);
        buf_add_text(&reader->locator, second ? "/data/dataSets/" : "/dataSets/");
        buf_add_number(&reader->locator, index);
        if (read_data_set(reader, structures, walk.value, err) != 0)
            return -1;
    }
    return 0;
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct message_reader *reader;
    struct json message;
    int result;

    if (json_check(body->bytes, body->length, &message, err) != 0)
        return complaint_about_json(body->bytes, body->length, err);
    reader = mem_alloc(sizeof *reader);
    reading_begin(&reader->reading, spec, sink, tally);
    result = read_message(reader, message, err);
    if (reading_end(&reader->reading, result == 0 ? err : NULL) != 0)
        result = -1;
    buf_clear(&reader->key);
    if (result == 0 && tally_is_empty(tally) && complaint_in_json(message, &reader->key))
        result = complaint_or(message, "", err);
    buf_free(&reader->key);
    buf_free(&reader->flag);
    buf_free(&reader->locator);
    free(reader);
    return result;
}

const struct collector kind_sdmx_json = { "sdmx-json", plan_url, parse };
