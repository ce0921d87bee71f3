/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/tables.h"

#include "collectors/kinds/complaint.h"

#include <string.h>

int table_open(struct table *table, const struct spec *spec, const struct body *body,
               char delimiter, struct sink *sink, struct tally *tally, const char *wanted,
               struct err *err)
{
    *table = (struct table){ 0 };
    reading_begin(&table->reading, spec, sink, tally);
    table->reading.decimal = spec_char(spec, "decimal", '.');
    table->reading.group = spec_char(spec, "group", '\0');
    csv_open(&table->csv, body->bytes, body->length, delimiter);
    if (body->length == 0 || complaint_likely(body->bytes, body->length) ||
        csv_next(&table->csv, &table->record, err) != 1)
        return complaint_about(body->bytes, body->length, wanted, err);
    return 0;
}

bool table_next(struct table *table, size_t columns)
{
    struct err err;
    int got;

    while ((got = csv_next(&table->csv, &table->record, &err)) != 0) {
        if (got < 0)
            reading_bad(&table->reading, slice_of("table"), err.text);
        else if (table->record.count == columns)
            return true;
        else
            reading_bad(&table->reading, table_place(table, 0),
                        "the record has not as many fields as the header");
    }
    return false;
}

int table_close(struct table *table, struct err *err)
{
    buf_free(&table->key);
    buf_free(&table->locator);
    arena_free(&table->headings);
    csv_close(&table->csv);
    return reading_end(&table->reading, err);
}

struct slice table_heading(struct table *table, size_t column)
{
    struct slice cell = slice_trim(table_cell(table, (int)column));

    cell.bytes = arena_copy(&table->headings, cell.bytes, cell.length);
    return cell;
}

struct slice table_cell(const struct table *table, int column)
{
    const struct csv_field *field;

    if (column < 0 || (size_t)column >= table->record.count)
        return (struct slice){ NULL, 0 };
    field = &table->record.fields[column];
    return (struct slice){ field->text, field->length };
}

struct slice table_place(struct table *table, size_t column)
{
    const struct csv_field *field = &table->record.fields[column];

    buf_clear(&table->locator);
    buf_add(&table->locator, "line ", 5);
    buf_add_number(&table->locator, field->line);
    buf_add(&table->locator, ", column ", 9);
    buf_add_number(&table->locator, field->column);
    return (struct slice){ table->locator.bytes, table->locator.length };
}
