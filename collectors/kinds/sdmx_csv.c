/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SDMX-CSV 1.0 (as Eurostat and the ECB write it) and 2.x (sdmx-twg/sdmx-csv). Which column is
 * what is found by name; the other columns in front of OBS_VALUE are dimensions. */
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/sdmx.h"
#include "collectors/kinds/tables.h"

#include <string.h>

enum { DIMENSIONS_MOST = 64 };

/* Columns with a meaning. Those of the first group name the observation without being one of its
 * dimensions; several headings can stand for one meaning, the first found counts. */
enum meaning {
    FLOW,
    ACTION,
    SERIES,
    TIME,
    VALUE,
    STATUS,
    SECRECY,
    UNIT,
    POWER,
    PUBLISHED,
    YEAR_START,
    NO_DIMENSION,
    MEANINGS
};

static const struct {
    const char *heading;
    enum meaning meaning;
} headings[] = {
    { "DATAFLOW", FLOW },
    { "ACTION", ACTION },
    { "SERIES_KEY", SERIES },
    { "KEY", SERIES },
    { "TIME_PERIOD", TIME },
    { "OBS_VALUE", VALUE },
    { "OBS_STATUS", STATUS },
    { "OBS_FLAG", STATUS },
    { "CONF_STATUS", SECRECY },
    { "OBS_CONF", SECRECY },
    { "UNIT_MEASURE", UNIT },
    { "UNIT", UNIT },
    { "unit", UNIT },
    { "UNIT_MULT", POWER },
    { "SCALE", POWER },
    { "VALID_FROM", PUBLISHED },
    { "LAST UPDATE", PUBLISHED },
    { "LAST_UPDATE", PUBLISHED },
    { "UPDATED", PUBLISHED },
    { "REPORTING_YEAR_START_DAY", YEAR_START },
    { "STRUCTURE", NO_DIMENSION },
    { "STRUCTURE_ID", NO_DIMENSION },
    { "STRUCTURE_NAME", NO_DIMENSION },
    { "OBS_KEY", NO_DIMENSION },
};

struct sdmx_table {
    struct table table;
    size_t columns;
    int of[MEANINGS];
    size_t dimensions[DIMENSIONS_MOST];
    size_t dimension_count;
    bool labelled; /* cells are "ID: Name" */
    struct buf flag;
};

bool is_sdmx_csv(const struct csv_record *header)
{
    static const char *const first[] = { "DATAFLOW", "KEY", "STRUCTURE", "STRUCTURE_ID" };
    struct slice name = { header->fields[0].text, header->fields[0].length };

    for (size_t i = 0; i < sizeof first / sizeof first[0]; i++) {
        size_t length = strlen(first[i]);

        if (name.length >= length && memcmp(name.bytes, first[i], length) == 0 &&
            (name.length == length || name.bytes[length] == '[' || name.bytes[length] == ':'))
            return header->count > 2;
    }
    return false;
}

/* "DIM_1: Dimension 1" is DIM_1, "STRUCTURE[|]" is STRUCTURE. */
static struct slice identifier(struct slice text)
{
    for (size_t i = 0; i < text.length; i++)
        if (text.bytes[i] == '[' ||
            (text.bytes[i] == ':' && i + 1 < text.length && text.bytes[i + 1] == ' '))
            text.length = i;
    return text;
}

/* Of the cells of a labelled table: "A: Value A" is A; "ESTAT:FLOW(1.0): Name" is the flow. */
static struct slice cell(const struct sdmx_table *sdmx, int column)
{
    struct slice text = table_cell(&sdmx->table, column);
    const char *colon = text.bytes;

    while (sdmx->labelled && colon != NULL &&
           (colon = memchr(colon, ':', text.length - (size_t)(colon - text.bytes))) != NULL) {
        if (colon + 1 < text.bytes + text.length && colon[1] == ' ') {
            text.length = (size_t)(colon - text.bytes);
            break;
        }
        colon++;
    }
    return text;
}

static bool take_meaning(struct sdmx_table *sdmx, struct slice name, size_t column)
{
    for (size_t i = 0; i < sizeof headings / sizeof headings[0]; i++) {
        if (!slice_is(name, headings[i].heading))
            continue;
        if (sdmx->of[headings[i].meaning] < 0)
            sdmx->of[headings[i].meaning] = (int)column;
        return headings[i].meaning != UNIT; /* a unit may be a dimension as well */
    }
    return false;
}

/* With both codes and names in columns of their own, the names have blanks and small letters. */
static bool is_name_column(struct slice name)
{
    for (size_t i = 0; i < name.length; i++)
        if (name.bytes[i] == ' ' || (name.bytes[i] >= 'a' && name.bytes[i] <= 'z'))
            return true;
    return false;
}

static int read_header(struct sdmx_table *sdmx, struct err *err)
{
    const struct csv_record *header = &sdmx->table.record;
    bool named = csv_column(header, "STRUCTURE_NAME") >= 0;

    sdmx->columns = header->count;
    for (int i = 0; i < MEANINGS; i++)
        sdmx->of[i] = -1;
    for (size_t i = 0; i < header->count; i++) {
        struct slice whole = slice_trim(table_cell(&sdmx->table, (int)i));
        struct slice name = identifier(whole);

        sdmx->labelled = sdmx->labelled || name.length + 1 < whole.length;
        if (take_meaning(sdmx, name, i) || sdmx->of[VALUE] >= 0 ||
            (named && is_name_column(name)) || sdmx->dimension_count == DIMENSIONS_MOST)
            continue;
        sdmx->dimensions[sdmx->dimension_count++] = i;
    }
    if (sdmx->of[VALUE] < 0)
        return err_set(err, STATUS_DATA,
                       "a table without a column OBS_VALUE; SDMX-CSV was expected");
    return 0;
}

/* Where no column is called TIME_PERIOD: the last dimension whose first cell is a period. */
static void find_time(struct sdmx_table *sdmx)
{
    for (size_t i = sdmx->dimension_count; i-- > 0;) {
        struct period period;

        if (!slice_period(cell(sdmx, (int)sdmx->dimensions[i]), &period))
            continue;
        sdmx->of[TIME] = (int)sdmx->dimensions[i];
        sdmx->dimension_count--;
        memmove(&sdmx->dimensions[i], &sdmx->dimensions[i + 1],
                (sdmx->dimension_count - i) * sizeof sdmx->dimensions[0]);
        return;
    }
}

/* "ESTAT:NAMQ_10_GDP(1.0)" is the flow NAMQ_10_GDP. */
static struct slice flow_name(struct slice flow)
{
    const char *colon = flow.length ? memchr(flow.bytes, ':', flow.length) : NULL, *bracket;

    if (colon != NULL) {
        flow.length -= (size_t)(colon + 1 - flow.bytes);
        flow.bytes = colon + 1;
    }
    bracket = flow.length ? memchr(flow.bytes, '(', flow.length) : NULL;
    if (bracket != NULL)
        flow.length = (size_t)(bracket - flow.bytes);
    return flow;
}

static struct slice series_key(struct sdmx_table *sdmx, struct slice dataset)
{
    struct buf *key = &sdmx->table.key;
    struct slice flow = dataset.length ? dataset : flow_name(cell(sdmx, sdmx->of[FLOW]));

    if (sdmx->of[SERIES] >= 0)
        return cell(sdmx, sdmx->of[SERIES]);
    buf_clear(key);
    buf_add(key, flow.bytes, flow.length);
    for (size_t i = 0; i < sdmx->dimension_count; i++) {
        struct slice code = cell(sdmx, (int)sdmx->dimensions[i]);

        if (key->length > 0)
            buf_add_char(key, i == 0 ? '/' : '.');
        buf_add(key, code.bytes, code.length);
    }
    return (struct slice){ buf_text(key), key->length };
}

static bool is_withdrawal(struct slice action)
{
    return action.length > 0 && (*action.bytes == 'D' || *action.bytes == 'd');
}

static void read_row(struct sdmx_table *sdmx, struct slice dataset)
{
    struct table *table = &sdmx->table;
    struct raw_row raw = { .value = table_cell(table, sdmx->of[VALUE]) };
    struct period reporting;

    if (is_withdrawal(cell(sdmx, sdmx->of[ACTION]))) {
        table->reading.tally->withdrawn++;
        return;
    }
    raw.locator = table_place(table, (size_t)sdmx->of[VALUE]);
    raw.series = series_key(sdmx, dataset);
    raw.period = cell(sdmx, sdmx->of[TIME]);
    raw.flag = sdmx_flag(cell(sdmx, sdmx->of[STATUS]), cell(sdmx, sdmx->of[SECRECY]), &sdmx->flag);
    raw.unit = cell(sdmx, sdmx->of[UNIT]);
    raw.published = cell(sdmx, sdmx->of[PUBLISHED]);
    if (!sdmx_power(cell(sdmx, sdmx->of[POWER]), &raw.power)) {
        reading_bad(&table->reading, raw.locator, "UNIT_MULT is no power of ten");
        return;
    }
    if (sdmx->of[YEAR_START] >= 0 &&
        sdmx_reporting_period(cell(sdmx, sdmx->of[YEAR_START]), raw.period, &reporting))
        raw.known_period = &reporting;
    reading_row(&table->reading, &raw);
}

/* Where fields are split at semicolons, a comma in a number can only be its decimal mark. */
static bool decimal_comma(const struct sdmx_table *sdmx)
{
    struct slice value = table_cell(&sdmx->table, sdmx->of[VALUE]);

    return sdmx->table.csv.delimiter == ';' && value.length > 0 &&
           memchr(value.bytes, ',', value.length) != NULL;
}

static void read_table(struct sdmx_table *sdmx, const struct spec *spec)
{
    struct slice dataset = slice_of(spec_text(spec, "dataset"));
    bool marked = spec_member(spec, "decimal").at != NULL;

    while (table_next(&sdmx->table, sdmx->columns)) {
        if (sdmx->of[TIME] < 0)
            find_time(sdmx);
        if (!marked)
            sdmx->table.reading.decimal = decimal_comma(sdmx) ? ',' : '.';
        read_row(sdmx, dataset);
    }
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct sdmx_table sdmx = { 0 };
    int result = table_open(&sdmx.table, spec, body, spec_char(spec, "delimiter", '\0'), sink,
                            tally, "SDMX-CSV", err);

    if (result == 0)
        result = read_header(&sdmx, err);
    if (result == 0)
        read_table(&sdmx, spec);
    if (table_close(&sdmx.table, result == 0 ? err : NULL) != 0)
        result = -1;
    buf_free(&sdmx.flag);
    return result;
}

const struct collector kind_sdmx_csv = { "sdmx-csv", plan_url, parse };
