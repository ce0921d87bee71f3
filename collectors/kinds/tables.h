/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the kinds that read delimited tables share. */
#ifndef HEADWAY_COLLECTORS_KINDS_TABLES_H
#define HEADWAY_COLLECTORS_KINDS_TABLES_H

#include "format/csv.h"

#include "collectors/kinds/reading.h"

struct table {
    struct reading reading;
    struct csv csv;
    struct csv_record record;
    struct buf key, locator;
    struct arena headings;
};

/* Opens the body with the source's `delimiter` ('\0': found out) and its `decimal` and `group`,
 * and reads the header. -1, with the provider's words where there are any, for what is no table. */
int table_open(struct table *table, const struct spec *spec, const struct body *body,
               char delimiter, struct sink *sink, struct tally *tally, const char *wanted,
               struct err *err);
/* The next record with as many fields as the header, in table->record; false at the end. Others
 * are bad rows. */
bool table_next(struct table *table, size_t columns);
/* Frees; the result of reading_end(). */
int table_close(struct table *table, struct err *err);

/* A cell of the header, without blanks around it, that stays when the next record is read. */
struct slice table_heading(struct table *table, size_t column);
/* Cells, until the next record is read; an absent column (-1) gives none. */
struct slice table_cell(const struct table *table, int column);
/* "line 3, column 9", of a cell. */
struct slice table_place(struct table *table, size_t column);

/* Whether the first record is that of a preset. */
bool is_sdmx_csv(const struct csv_record *header);
bool is_eurostat_tsv(const struct csv_record *header);

#endif
