/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON of any shape, read by paths. */
#include "base/mem.h"

#include "collectors/kinds/complaint.h"
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/path.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/reading.h"
#include "collectors/kinds/series_key.h"
#include "collectors/kinds/shapes.h"

#include <stdio.h>
#include <stdlib.h>

/* What is read of every row. One whose path has a * is walked side by side with the others. */
enum { PERIOD, VALUE, PRESENT, FLAG, UNIT, PUBLISHED, COLUMNS };

static const char *const column_names[COLUMNS] = { "period", "value", "present",
                                                   "flag",   "unit",  "published" };

enum { PARTS_MOST = 8, CHOICES_MOST = 4 };

struct column {
    struct path path;
    bool given, walked;
    struct json_walk walk;
    struct buf text; /* holds what is not plain in the body */
};

struct json_reader {
    struct reading reading;
    struct json document;
    struct path rows;
    struct path series[PARTS_MOST][CHOICES_MOST]; /* parts joined with /; of each the first found */
    size_t choices[PARTS_MOST], parts;
    struct column columns[COLUMNS];
    struct buf locator, key;
};

/* --- directions ------------------------------------------------------------------------- */

static int read_path(const struct spec *spec, const char *name, struct json found,
                     struct path *path, struct err *err)
{
    const char *text = json_kind(found) == JSON_TEXT ? json_copy(found, spec->arena) : NULL;

    if (text == NULL)
        return err_set(err, STATUS_CONFIG, "%s: write a path such as \"/1/*\"", name);
    if (path_compile(text, spec->arena, path, err) != 0)
        return err_context(err, "%s", name);
    return 0;
}

static int read_part(struct json_reader *reader, const struct spec *spec, struct json found,
                     struct err *err)
{
    struct json_walk walk = json_walk(found);
    size_t part = reader->parts++;

    if (json_kind(found) != JSON_ARRAY) {
        reader->choices[part] = 1;
        return read_path(spec, "series", found, &reader->series[part][0], err);
    }
    while (json_step(&walk)) {
        if (reader->choices[part] == CHOICES_MOST)
            return err_set(err, STATUS_CONFIG, "series: at most %d paths for one part",
                           CHOICES_MOST);
        if (read_path(spec, "series", walk.value,
                      &reader->series[part][reader->choices[part]++], err) != 0)
            return -1;
    }
    return 0;
}

static int read_series_paths(struct json_reader *reader, const struct spec *spec, struct err *err)
{
    struct json found = spec_member(spec, "series");
    struct json_walk walk = json_walk(found);

    if (found.at == NULL)
        return 0;
    if (json_kind(found) != JSON_ARRAY)
        return read_part(reader, spec, found, err);
    while (json_step(&walk)) {
        if (reader->parts == PARTS_MOST)
            return err_set(err, STATUS_CONFIG, "series: at most %d parts", PARTS_MOST);
        if (read_part(reader, spec, walk.value, err) != 0)
            return -1;
    }
    return 0;
}

static int read_directions(struct json_reader *reader, const struct spec *spec, struct err *err)
{
    if (read_path(spec, "rows", spec_member(spec, "rows"), &reader->rows, err) != 0 ||
        read_series_paths(reader, spec, err) != 0)
        return -1;
    for (int i = 0; i < COLUMNS; i++) {
        struct column *column = &reader->columns[i];
        struct json found = spec_member(spec, column_names[i]);

        column->given = found.at != NULL;
        if (!column->given)
            continue;
        if (read_path(spec, column_names[i], found, &column->path, err) != 0)
            return -1;
        column->walked = column->path.star < column->path.count;
    }
    if (reader->rows.literal != NULL || reader->columns[VALUE].path.literal != NULL)
        return err_set(err, STATUS_CONFIG, "\"rows\" and \"value\" are paths: begin them with /");
    if (!reader->columns[PERIOD].given || !reader->columns[VALUE].given)
        return err_set(err, STATUS_CONFIG, "a json source wants \"period\" and \"value\" paths");
    return 0;
}

/* --- one row ---------------------------------------------------------------------------- */

static struct json follow_from(const struct json_reader *reader, const struct path *path,
                               size_t last, struct json row)
{
    return path_follow(path, 0, last, path->from_document ? reader->document : row);
}

/* The text of a value without copying where that can be. */
static struct slice text_of(struct json value, struct buf *held)
{
    struct slice text = { "", 0 };

    if (json_plain(value, &text.bytes, &text.length))
        return text;
    buf_clear(held);
    json_append(value, held);
    return (struct slice){ buf_text(held), held->length };
}

static struct json column_value(const struct json_reader *reader, const struct column *column,
                                struct json row)
{
    const struct path *path = &column->path;

    if (!column->walked)
        return follow_from(reader, path, path->count, row);
    return path_follow(path, path->star + 1, path->count, column->walk.value);
}

static struct slice column_text(struct json_reader *reader, int which, struct json row)
{
    struct column *column = &reader->columns[which];

    if (!column->given)
        return (struct slice){ 0 };
    if (column->path.literal != NULL)
        return slice_of(column->path.literal);
    return text_of(column_value(reader, column, row), &column->text);
}

static struct slice row_series(struct json_reader *reader, struct json row)
{
    struct buf *key = &reader->key;

    if (reader->parts == 0) /* the answer is one series: that of the source */
        return slice_of(reader->reading.spec->id);
    buf_clear(key);
    for (size_t part = 0; part < reader->parts; part++) {
        size_t before = key->length, start;

        if (before > 0)
            buf_add_char(key, '/');
        start = key->length;
        for (size_t i = 0; i < reader->choices[part] && key->length == start; i++) {
            const struct path *path = &reader->series[part][i];
            struct json found = follow_from(reader, path, path->count, row);

            if (path->literal != NULL)
                buf_add_text(key, path->literal);
            else if (json_kind(found) == JSON_OBJECT)
                series_key_of_labels(found, key);
            else
                json_append(found, key);
        }
        if (key->length == start)
            key->length = before; /* a part that is absent leaves no slash */
    }
    return (struct slice){ buf_text(key), key->length };
}

/* A JSON number too long for a date is a moment: seconds, or milliseconds, since the epoch. */
static bool epoch_period(struct json value, struct period *period)
{
    const char *text;
    size_t length;
    struct dec number;
    double seconds;

    if (json_kind(value) != JSON_NUMBER || !json_plain(value, &text, &length) || length < 9 ||
        !dec_parse_rounded(text, length, &number))
        return false;
    seconds = dec_double(number);
    if (seconds >= 1e11)
        seconds /= 1000;
    if (seconds < 1e8 || seconds > 2.5e11)
        return false;
    *period = period_of_day(date_of_seconds((int64_t)seconds));
    return true;
}

static bool is_present(const struct json_reader *reader, struct json row)
{
    const struct column *column = &reader->columns[PRESENT];
    struct json found = column_value(reader, column, row);

    return !column->given || json_kind(found) == JSON_NONE || json_kind(found) == JSON_TRUE ||
           (json_kind(found) == JSON_NUMBER && *found.at != '0') ||
           (json_kind(found) == JSON_TEXT && found.at[1] != '"');
}

/* Where the value stands: the row's place and the value's path behind it. */
static void locate_value(struct json_reader *reader, size_t index)
{
    const struct column *value = &reader->columns[VALUE];

    for (size_t i = 0; i < value->path.count; i++)
        path_locate(&value->path.segments[i], &value->walk, index, &reader->locator);
}

static void read_observation(struct json_reader *reader, struct json row, struct slice series,
                             size_t index)
{
    struct json value = column_value(reader, &reader->columns[VALUE], row);
    struct json when = column_value(reader, &reader->columns[PERIOD], row);
    struct raw_row raw = { .series = series };
    struct period moment;
    size_t before = reader->locator.length;

    locate_value(reader, index);
    raw.locator = (struct slice){ reader->locator.bytes, reader->locator.length };
    raw.period = column_text(reader, PERIOD, row);
    raw.flag = column_text(reader, FLAG, row);
    raw.unit = column_text(reader, UNIT, row);
    raw.published = column_text(reader, PUBLISHED, row);
    if (epoch_period(when, &moment))
        raw.known_period = &moment;
    if (is_present(reader, row))
        raw.value = text_of(value, &reader->columns[VALUE].text);
    if (json_kind(value) == JSON_ARRAY || json_kind(value) == JSON_OBJECT)
        reading_bad(&reader->reading, raw.locator, "the value is neither number nor text");
    else
        reading_row(&reader->reading, &raw);
    reader->locator.length = before;
}

/* 1 where every walked column has another element, 0 where none has, -1 where some have. */
static int step_columns(struct json_reader *reader)
{
    int stepped = 0, ended = 0;

    for (int i = 0; i < COLUMNS; i++) {
        if (!reader->columns[i].walked)
            continue;
        if (json_step(&reader->columns[i].walk))
            stepped++;
        else
            ended++;
    }
    return stepped == 0 ? 0 : ended > 0 ? -1 : 1;
}

static void read_parallel(struct json_reader *reader, struct json row, struct slice series)
{
    int more;

    for (int i = 0; i < COLUMNS; i++) {
        struct column *column = &reader->columns[i];

        if (column->walked)
            column->walk = json_walk(follow_from(reader, &column->path, column->path.star, row));
    }
    for (size_t index = 0; (more = step_columns(reader)) > 0; index++)
        read_observation(reader, row, series, index);
    if (more < 0)
        reading_bad(&reader->reading,
                    (struct slice){ reader->locator.bytes, reader->locator.length },
                    "the arrays side by side differ in length");
}

static void read_row(struct json_reader *reader, struct json row)
{
    struct slice series = row_series(reader, row);

    if (reader->columns[VALUE].walked)
        read_parallel(reader, row, series);
    else
        read_observation(reader, row, series, 0);
}

/* --- the document ----------------------------------------------------------------------- */

/* False where the path leads nowhere. */
static bool read_rows(struct json_reader *reader, size_t at, struct json here)
{
    const struct segment *segment = &reader->rows.segments[at];
    struct json_walk walk = json_walk(here);
    size_t before = reader->locator.length;

    if (here.at == NULL)
        return false;
    if (at == reader->rows.count) {
        read_row(reader, here);
        return true;
    }
    if (segment->name != NULL) {
        path_locate(segment, &walk, 0, &reader->locator);
        here = path_step(segment, here);
        if (!read_rows(reader, at + 1, here))
            return false;
        reader->locator.length = before;
        return true;
    }
    for (size_t index = 0; json_step(&walk); index++) {
        path_locate(segment, &walk, index, &reader->locator);
        read_rows(reader, at + 1, walk.value);
        reader->locator.length = before;
    }
    return true;
}

static struct json at_path(const struct spec *spec, const char *text, struct json document)
{
    struct path path;

    if (path_compile(text, spec->arena, &path, NULL) != 0)
        return (struct json){ 0 };
    return path_follow(&path, 0, path.count, document);
}

/* `error_if` and `require`. */
static int check_document(const struct spec *spec, struct json document, struct err *err)
{
    const char *error_if = spec_text(spec, "error_if");
    char text[160];

    if (error_if != NULL) {
        enum json_type type = json_kind(at_path(spec, error_if, document));

        snprintf(text, sizeof text, "the body has %.60s, which stands for an error", error_if);
        if (type != JSON_NONE && type != JSON_NULL && type != JSON_FALSE)
            return complaint_or(document, text, err);
    }
    for (const char *const *path = spec_texts(spec, "require"); *path != NULL; path++) {
        snprintf(text, sizeof text, "the body has no %.60s, which is required", *path);
        if (at_path(spec, *path, document).at == NULL)
            return complaint_or(document, text, err);
    }
    return 0;
}

static void json_reader_free(struct json_reader *reader)
{
    for (int i = 0; i < COLUMNS; i++)
        buf_free(&reader->columns[i].text);
    buf_free(&reader->locator);
    buf_free(&reader->key);
    free(reader);
}

/* Nothing at all, and the body speaks of an error: that is no empty answer. */
static int judge_emptiness(struct json_reader *reader, bool found, struct err *err)
{
    buf_clear(&reader->key);
    if (!found || (tally_is_empty(reader->reading.tally) &&
                   complaint_in_json(reader->document, &reader->key)))
        return complaint_or(reader->document, "the path of \"rows\" leads nowhere in this body",
                            err);
    return 0;
}

static int read_document(struct json_reader *reader, const struct spec *spec,
                         const struct body *body, struct sink *sink, struct tally *tally,
                         struct err *err)
{
    bool found;

    reading_begin(&reader->reading, spec, sink, tally);
    found = read_rows(reader, 0, reader->document);
    if (reading_end(&reader->reading, err) != 0 || judge_emptiness(reader, found, err) != 0)
        return -1;
    return plan_next_page(spec, body, reader->document, sink, err);
}

/* An entry without `rows` is completed by what is known of the body's shape. */
static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct spec directions = *spec;
    struct json_reader *reader;
    struct json document;
    int result = -1;

    if (json_check(body->bytes, body->length, &document, err) != 0)
        return complaint_about_json(body->bytes, body->length, err);
    if (check_document(spec, document, err) != 0)
        return -1;
    if (spec_member(spec, "rows").at == NULL) {
        directions.preset = shape_of(document);
        if (directions.preset.at == NULL)
            return complaint_or(document,
                            "no observations of a known shape; say where they are in a source "
                            "with \"rows\", \"period\" and \"value\"",
                            err);
        directions.missing = spec_texts(&directions, "missing");
    }
    reader = mem_alloc(sizeof *reader);
    reader->document = document;
    if (read_directions(reader, &directions, err) == 0)
        result = read_document(reader, &directions, body, sink, tally, err);
    json_reader_free(reader);
    return result;
}

const struct collector kind_json = { "json", plan_url, parse };
