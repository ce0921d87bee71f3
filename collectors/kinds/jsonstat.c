/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON-stat: 2.0 datasets and collections, 1.x bundles. */
#include "collectors/kinds/complaint.h"
#include "collectors/kinds/cube.h"
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/reading.h"

#include <string.h>

struct stat_reader {
    struct reading reading;
    struct cube cube;
    struct buf key, flag, locator;
    size_t locator_root; /* behind the place of the dataset and "/value/" */
    struct slice prefix; /* in front of keys: the data flow, the member of a bundle, or the label
                            of a data set in a collection */
    bool flow;
    size_t datasets, flags_met;
};

/* Of a data flow: UNE_RT_M/M.SA.TOTAL, its codes joined as in its API. Of any other cube the names
 * with the codes: birth=T,age=T,pop (a measure without its name). */
static void name_series(struct stat_reader *reader)
{
    const struct cube *cube = &reader->cube;
    struct buf *key = &reader->key;
    bool any = false;

    buf_clear(key);
    buf_add(key, reader->prefix.bytes, reader->prefix.length);
    if (reader->prefix.length > 0 && cube->count > 1)
        buf_add_char(key, '/');
    for (size_t i = 0; i < cube->count; i++) {
        const struct dimension *dimension = &cube->dimension[i];
        struct slice code = dimension->codes[dimension->at];

        if (i == cube->time)
            continue;
        if (any)
            buf_add_char(key, reader->flow ? '.' : ',');
        if (!reader->flow && !dimension->metric) {
            buf_add(key, dimension->id.bytes, dimension->id.length);
            buf_add_char(key, '=');
        }
        buf_add(key, code.bytes, code.length);
        any = true;
    }
}

/* "p|C" is a flag and a confidentiality: "p,C". */
static struct slice plain_flag(struct slice flag, struct buf *held)
{
    if (flag.length == 0 || memchr(flag.bytes, '|', flag.length) == NULL)
        return flag;
    buf_clear(held);
    for (size_t i = 0; i < flag.length; i++) {
        if (flag.bytes[i] != '|')
            buf_add_char(held, flag.bytes[i]);
        else if (held->length > 0 && i + 1 < flag.length)
            buf_add_char(held, ',');
    }
    return (struct slice){ buf_text(held), held->length };
}

static void read_value(struct stat_reader *reader, struct json value, size_t index)
{
    struct cube *cube = &reader->cube;
    struct raw_row raw = { 0 };
    const struct period *period;

    if (cube_move(cube, index))
        name_series(reader);
    reader->locator.length = reader->locator_root;
    buf_add_number(&reader->locator, index);
    period = &cube->periods[cube->dimension[cube->time].at];
    raw.series = (struct slice){ reader->key.bytes, reader->key.length };
    raw.period = cube->dimension[cube->time].codes[cube->dimension[cube->time].at];
    raw.known_period = period->frequency != FREQUENCY_NONE ? period : NULL;
    raw.flag = plain_flag(cube_flag(cube), &reader->flag);
    reader->flags_met += raw.flag.length > 0;
    raw.unit = cube_unit(cube);
    raw.locator = (struct slice){ reader->locator.bytes, reader->locator.length };
    json_plain(cube->updated, &raw.published.bytes, &raw.published.length);
    json_plain(value, &raw.value.bytes, &raw.value.length); /* null: no value */
    reading_row(&reader->reading, &raw);
}

static void read_values(struct stat_reader *reader)
{
    struct cube *cube = &reader->cube;
    struct json_walk walk = json_walk(cube->value);
    size_t before = reader->locator.length;

    reader->flags_met = 0;
    buf_add_text(&reader->locator, "/value/");
    reader->locator_root = reader->locator.length;
    for (size_t position = 0; json_step(&walk); position++) {
        size_t index = position;

        if ((walk.object && !json_index(walk.key, SIZE_MAX, &index)) || index >= cube->cells) {
            reading_bad(&reader->reading, (struct slice){ reader->locator.bytes, before },
                        "a value lies outside the cube");
            break;
        }
        read_value(reader, walk.value, index);
    }
    /* a flag without a value: it exists and is withheld, as confidential ones are */
    if (cube->flag_count > reader->flags_met)
        reader->reading.tally->missing += cube->flag_count - reader->flags_met;
    reader->locator.length = before;
}

static int read_dataset(struct stat_reader *reader, struct json dataset, const char *member,
                        struct err *err)
{
    const struct spec *spec = reader->reading.spec;
    const char *flow;
    int result = cube_read(&reader->cube, dataset, err);

    reader->datasets++;
    if (result == 0) {
        flow = spec_text(spec, "dataset");
        if (flow == NULL)
            flow = json_copy(json_member(reader->cube.extension, "id"), spec->arena);
        reader->flow = flow != NULL;
        reader->prefix = slice_of(flow != NULL ? flow : member);
        read_values(reader);
    }
    cube_free(&reader->cube);
    return result;
}

static bool is_dataset(struct json value)
{
    return json_member(value, "dimension").at != NULL && json_member(value, "value").at != NULL;
}

static int read_members(struct stat_reader *reader, struct json container, bool named,
                        struct err *err)
{
    struct json_walk walk = json_walk(container);
    size_t before = reader->locator.length;

    for (size_t index = 0; json_step(&walk); index++) {
        const char *name = json_copy(walk.key, reader->reading.spec->arena), *prefix;

        if (!is_dataset(walk.value))
            continue;
        buf_add_char(&reader->locator, '/');
        if (name != NULL)
            buf_add_text(&reader->locator, name);
        else
            buf_add_number(&reader->locator, index);
        if (named)
            prefix = name != NULL && strcmp(name, "dataset") != 0 ? name : NULL;
        else
            prefix = json_copy(json_member(walk.value, "label"), reader->reading.spec->arena);
        if (read_dataset(reader, walk.value, prefix, err) != 0)
            return -1;
        reader->locator.length = before;
    }
    return 0;
}

static int read_response(struct stat_reader *reader, struct json response, struct err *err)
{
    if (is_dataset(response))
        return read_dataset(reader, response, NULL, err);
    if (json_is(json_member(response, "class"), "collection")) {
        buf_add_text(&reader->locator, "/link/item");
        return read_members(reader, json_member(json_member(response, "link"), "item"), false, err);
    }
    return read_members(reader, response, true, err);
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct stat_reader reader = { 0 };
    struct json response;
    int result;

    if (json_check(body->bytes, body->length, &response, err) != 0)
        return complaint_about_json(body->bytes, body->length, err);
    reading_begin(&reader.reading, spec, sink, tally);
    result = read_response(&reader, response, err);
    if (reading_end(&reader.reading, result == 0 ? err : NULL) != 0)
        result = -1;
    if (result == 0 && reader.datasets == 0)
        result = complaint_or(response, "the body is JSON but holds no JSON-stat dataset", err);
    buf_free(&reader.key);
    buf_free(&reader.flag);
    buf_free(&reader.locator);
    return result;
}

const struct collector kind_jsonstat = { "jsonstat", plan_url, parse };
