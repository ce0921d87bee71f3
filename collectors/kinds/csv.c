/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Delimited tables in one of three layouts, which the columns named in "columns" tell apart:
 *   long            a column of periods and a column of values: one observation a record
 *   periods across  no column of periods: each column headed by a period holds values
 *   series across   a column of periods and none of values: each other column (or those listed
 *                   in "values") is a series called by its heading
 * Without "columns" they are found by their usual headings. SDMX-CSV and Eurostat's TSV are
 * recognised by theirs. */
#include "base/mem.h"

#include "collectors/kinds/kinds.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/tables.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { KEYS_MOST = 16 };

/* Columns that are none of these and hold no values are not read. */
enum use { PERIOD, VALUE, FLAG, UNIT, PUBLISHED, USES };

struct csv_reader {
    struct table table;
    size_t columns;
    int of[USES];
    int keys[KEYS_MOST]; /* columns that make the series key, joined with / */
    size_t key_count;
    struct slice *headings; /* of columns of values, across; none for the others */
    bool periods_across;
};

/* Usual headings, in English, German and Chinese; compared without regard to case. */
static const struct {
    const char *heading;
    enum use use;
} usual[] = {
    { "period", PERIOD },  { "time_period", PERIOD }, { "time", PERIOD },  { "date", PERIOD },
    { "observation_date", PERIOD }, { "year", PERIOD }, { "month", PERIOD }, { "quarter", PERIOD },
    { "jahr", PERIOD },    { "monat", PERIOD },       { "zeit", PERIOD },  { "datum", PERIOD },
    { "时间", PERIOD },    { "日期", PERIOD },        { "年份", PERIOD },  { "value", VALUE },
    { "obs_value", VALUE }, { "wert", VALUE },        { "数值", VALUE },   { "flag", FLAG },
    { "obs_status", FLAG }, { "status", FLAG },       { "unit", UNIT },    { "einheit", UNIT },
    { "单位", UNIT },      { "published", PUBLISHED },
};

static const char *const use_names[USES] = { "period", "value", "flag", "unit", "published" };

/* --- header ----------------------------------------------------------------------------- */

static int find_column(const struct csv_reader *reader, const char *name, struct err *err)
{
    int column = csv_column(&reader->table.record, name);

    if (column < 0)
        err_set(err, STATUS_DATA, "the table has no column \"%.60s\"", name);
    return column;
}

static int add_key(struct csv_reader *reader, int column, struct err *err)
{
    if (column < 0)
        return -1;
    if (reader->key_count == KEYS_MOST)
        return err_set(err, STATUS_CONFIG, "columns.series: at most %d columns", KEYS_MOST);
    reader->keys[reader->key_count++] = column;
    return 0;
}

static int read_named_columns(struct csv_reader *reader, const struct spec *spec,
                              struct json columns, struct err *err)
{
    struct json series = json_member(columns, "series");
    struct json_walk walk = json_walk(series);

    for (int i = 0; i < USES; i++) {
        const char *name = json_copy(json_member(columns, use_names[i]), spec->arena);

        if (name != NULL && (reader->of[i] = find_column(reader, name, err)) < 0)
            return -1;
    }
    if (json_kind(series) == JSON_TEXT)
        return add_key(reader, find_column(reader, json_copy(series, spec->arena), err), err);
    while (json_step(&walk)) {
        const char *name = json_copy(walk.value, spec->arena);

        if (name == NULL || add_key(reader, find_column(reader, name, err), err) != 0)
            return -1;
    }
    return 0;
}

static void guess_columns(struct csv_reader *reader)
{
    const struct csv_record *header = &reader->table.record;

    for (size_t i = 0; i < header->count; i++) {
        struct csv_field field = header->fields[i];

        csv_trim(&field);
        for (size_t k = 0; k < sizeof usual / sizeof usual[0]; k++)
            if (field.length == strlen(usual[k].heading) &&
                strncasecmp(field.text, usual[k].heading, field.length) == 0 &&
                reader->of[usual[k].use] < 0)
                reader->of[usual[k].use] = (int)i;
    }
}

static bool is_used(const struct csv_reader *reader, int column)
{
    for (int i = 0; i < USES; i++)
        if (reader->of[i] == column)
            return true;
    for (size_t i = 0; i < reader->key_count; i++)
        if (reader->keys[i] == column)
            return true;
    return false;
}

static bool is_listed(struct json list, struct slice heading)
{
    struct json_walk walk = json_walk(list);

    if (list.at == NULL)
        return true;
    while (json_step(&walk)) {
        struct slice name;

        if (json_plain(walk.value, &name.bytes, &name.length) && slice_same(name, heading))
            return true;
    }
    return false;
}

/* Where values stand across, their columns; in a long table, the keys left to guess. */
static int find_layout(struct csv_reader *reader, struct json columns, struct err *err)
{
    bool named = columns.at != NULL;
    size_t across = 0;

    reader->periods_across = reader->of[PERIOD] < 0;
    for (int i = 0; i < (int)reader->columns; i++) {
        struct slice heading = table_heading(&reader->table, (size_t)i);
        struct period period;
        bool holds_values = !is_used(reader, i) && reader->of[VALUE] < 0 &&
                            (reader->periods_across
                                 ? slice_period(heading, &period)
                                 : is_listed(json_member(columns, "values"), heading));

        if (holds_values)
            reader->headings[i] = heading;
        else if (!named && !is_used(reader, i) && reader->key_count < KEYS_MOST)
            reader->keys[reader->key_count++] = i;
        across += holds_values;
    }
    if (reader->of[VALUE] < 0 && across == 0)
        return err_set(err, STATUS_DATA,
                       "no column of values; name the columns of the table in a source: "
                       "\"columns\": {\"series\": ..., \"period\": ..., \"value\": ...}");
    if (reader->of[VALUE] >= 0 && reader->of[PERIOD] < 0)
        return err_set(err, STATUS_DATA, "a column of values but none of periods");
    return 0;
}

static int read_header(struct csv_reader *reader, const struct spec *spec, struct err *err)
{
    struct json columns = spec_member(spec, "columns");

    reader->columns = reader->table.record.count;
    reader->headings = mem_array(reader->columns, sizeof *reader->headings);
    for (int i = 0; i < USES; i++)
        reader->of[i] = -1;
    if (columns.at == NULL)
        guess_columns(reader);
    else if (read_named_columns(reader, spec, columns, err) != 0)
        return -1;
    return find_layout(reader, columns, err);
}

/* --- records ---------------------------------------------------------------------------- */

static struct slice series_of(struct csv_reader *reader, struct slice heading)
{
    struct buf *key = &reader->table.key;

    buf_clear(key);
    for (size_t i = 0; i < reader->key_count; i++) {
        struct slice part = slice_trim(table_cell(&reader->table, reader->keys[i]));

        if (i > 0)
            buf_add_char(key, '/');
        buf_add(key, part.bytes, part.length);
    }
    if (!reader->periods_across && heading.length > 0) {
        if (key->length > 0)
            buf_add_char(key, '/');
        buf_add(key, heading.bytes, heading.length);
    }
    return key->length > 0 ? (struct slice){ key->bytes, key->length }
                           : slice_of(reader->table.reading.spec->id);
}

static void read_cell(struct csv_reader *reader, int column, struct slice heading)
{
    struct table *table = &reader->table;
    struct raw_row raw = { .value = table_cell(table, column) };

    raw.series = series_of(reader, heading);
    raw.period = reader->periods_across ? heading : table_cell(table, reader->of[PERIOD]);
    raw.flag = table_cell(table, reader->of[FLAG]);
    raw.unit = table_cell(table, reader->of[UNIT]);
    raw.published = table_cell(table, reader->of[PUBLISHED]);
    raw.locator = table_place(table, (size_t)column);
    reading_row(&table->reading, &raw);
}

static void read_record(struct csv_reader *reader)
{
    if (reader->of[VALUE] >= 0) {
        read_cell(reader, reader->of[VALUE], (struct slice){ NULL, 0 });
        return;
    }
    for (size_t i = 0; i < reader->columns; i++)
        if (reader->headings[i].length > 0)
            read_cell(reader, (int)i, reader->headings[i]);
}

/* Lines of text in front of the header, as World Bank tables have them. */
static int skip_records(struct table *table, const struct spec *spec, struct err *err)
{
    size_t count = 0;

    json_index(spec_member(spec, "skip"), 1000, &count);
    for (; count > 0; count--)
        if (csv_next(&table->csv, &table->record, err) != 1)
            return err_set(err, STATUS_DATA, "the table ends before its header");
    return 0;
}

static int read_table(struct csv_reader *reader, const struct spec *spec, struct err *err)
{
    if (skip_records(&reader->table, spec, err) != 0 || read_header(reader, spec, err) != 0)
        return -1;
    while (table_next(&reader->table, reader->columns))
        read_record(reader);
    return 0;
}

/* The kind whose table this is, by "preset" or by the header; NULL for any other table. */
static const struct collector *preset_of(const struct spec *spec, const struct table *table)
{
    const char *preset = spec_text(spec, "preset");

    if (preset != NULL ? strcmp(preset, "sdmx") == 0 : is_sdmx_csv(&table->record))
        return &kind_sdmx_csv;
    if (preset != NULL ? strcmp(preset, "eurostat-tsv") == 0 : is_eurostat_tsv(&table->record))
        return &kind_eurostat_tsv;
    return NULL;
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct csv_reader reader = { 0 };
    int result = table_open(&reader.table, spec, body, spec_char(spec, "delimiter", '\0'), sink,
                            tally, "a CSV table", err);
    const struct collector *preset = result == 0 ? preset_of(spec, &reader.table) : NULL;

    if (result == 0 && preset == NULL)
        result = read_table(&reader, spec, err);
    if (table_close(&reader.table, result == 0 ? err : NULL) != 0)
        result = -1;
    free(reader.headings);
    return preset != NULL ? preset->parse(spec, body, sink, tally, err) : result;
}

const struct collector kind_csv = { "csv", plan_url, parse };
