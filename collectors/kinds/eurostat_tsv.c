/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Eurostat's TSV: periods across, the codes of a series joined by commas in the first column,
 * whose heading is freq,unit,geo\TIME_PERIOD. A cell is a number and its flags: "3.2 bp", ": c". */
#include "base/mem.h"

#include "collectors/kinds/complaint.h"
#include "collectors/kinds/kinds.h"
#include "collectors/kinds/plan.h"
#include "collectors/kinds/tables.h"

#include <stdlib.h>
#include <string.h>

bool is_eurostat_tsv(const struct csv_record *header)
{
    const struct csv_field *first = &header->fields[0];
    const char *backslash = first->length ? memchr(first->text, '\\', first->length) : NULL;

    return backslash != NULL && first->text + first->length - backslash >= 5 &&
           (memcmp(backslash + 1, "TIME", 4) == 0 || memcmp(backslash + 1, "time", 4) == 0);
}

/* Which of the comma-separated codes is the unit; -1 where none is. */
static int unit_place(const struct csv_field *first)
{
    struct slice name = { first->text, 0 };
    int place = 0;

    for (size_t i = 0; i < first->length; i++) {
        char c = first->text[i];

        if (c != ',' && c != '\\') {
            name.length++;
            continue;
        }
        if (slice_is(name, "unit"))
            return place;
        name = (struct slice){ first->text + i + 1, 0 };
        place++;
    }
    return -1;
}

static struct slice nth_code(struct slice codes, int place)
{
    struct slice code = { codes.bytes, 0 };

    for (size_t i = 0; i < codes.length && place >= 0; i++) {
        if (codes.bytes[i] != ',')
            code.length++;
        else if (place-- > 0)
            code = (struct slice){ codes.bytes + i + 1, 0 };
    }
    return code;
}

static void name_series(struct table *table, struct slice dataset)
{
    struct slice codes = slice_trim(table_cell(table, 0));

    buf_clear(&table->key);
    buf_add(&table->key, dataset.bytes, dataset.length);
    buf_add_text(&table->key, dataset.length > 0 ? "/" : "");
    for (size_t i = 0; i < codes.length; i++)
        buf_add_char(&table->key, codes.bytes[i] == ',' ? '.' : codes.bytes[i]);
}

static void read_cell(struct table *table, struct slice heading, size_t column,
                      struct slice unit)
{
    struct slice text = slice_trim(table_cell(table, (int)column));
    const char *blank = text.length ? memchr(text.bytes, ' ', text.length) : NULL;
    struct raw_row raw = { .period = heading, .value = text, .unit = unit };

    if (blank != NULL) {
        raw.value.length = (size_t)(blank - text.bytes);
        raw.flag = (struct slice){ blank + 1, text.length - raw.value.length - 1 };
    }
    raw.series = (struct slice){ table->key.bytes, table->key.length };
    raw.locator = table_place(table, column);
    reading_row(&table->reading, &raw);
}

static void read_table(struct table *table, const struct spec *spec)
{
    struct slice dataset = slice_of(spec_text(spec, "dataset"));
    size_t columns = table->record.count;
    struct slice *headings = mem_array(columns, sizeof *headings);
    int unit = unit_place(&table->record.fields[0]);

    for (size_t i = 0; i < columns; i++)
        headings[i] = table_heading(table, i);
    while (table_next(table, columns)) {
        name_series(table, dataset);
        for (size_t i = 1; i < columns; i++)
            read_cell(table, headings[i], i,
                      unit < 0 ? (struct slice){ NULL, 0 } : nth_code(table_cell(table, 0), unit));
    }
    free(headings);
}

static int parse(const struct spec *spec, const struct body *body, struct sink *sink,
                 struct tally *tally, struct err *err)
{
    struct table table;
    int result = table_open(&table, spec, body, '\t', sink, tally, "Eurostat TSV", err);

    if (result == 0 && !is_eurostat_tsv(&table.record))
        result = complaint_about(body->bytes, body->length, "Eurostat TSV", err);
    if (result == 0)
        read_table(&table, spec);
    return table_close(&table, result == 0 ? err : NULL) != 0 ? -1 : result;
}

const struct collector kind_eurostat_tsv = { "eurostat-tsv", plan_url, parse };
