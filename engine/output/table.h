/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for a terminal: columns as wide as their widest cell, by the width that the terminal
 * gives the characters (Chinese ones take two). */
#ifndef HEADWAY_OUTPUT_TABLE_H
#define HEADWAY_OUTPUT_TABLE_H

#include "base/arena.h"
#include "base/buf.h"

struct table {
    size_t columns;
    const char *right; /* one letter a column: 'r' aligns right, 'l' left, 's' may be shortened
                          to 12 columns, 't' to 24 */
    const char *drop;  /* one digit a column: where it does not fit the ones go first, then the
                          twos; zeros stay. NULL: all stay */
    const char **cells; /* row after row */
    size_t count, capacity;
    struct arena arena;
};

void table_cell(struct table *table, const char *text);
/* Lines of at most `width` columns, as far as dropping columns and shortening those marked 's'
 * or 't' with an ellipsis can do it; 0 is no limit. The first row is the heading. */
void table_print(const struct table *table, size_t width, struct buf *out);
/* The columns it takes where nothing is dropped or shortened. */
size_t table_natural_width(const struct table *table);
void table_free(struct table *table);

#endif
