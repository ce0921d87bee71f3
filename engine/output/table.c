/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/table.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { GAP = 2 };

/* How far a column may be shortened. */
static size_t shortest_of(const struct table *table, size_t column, size_t width)
{
    size_t least = table->right[column] == 's' ? 12 : table->right[column] == 't' ? 24 : width;

    return least < width ? least : width;
}

void table_cell(struct table *table, const char *text)
{
    char *cell;

    table->cells = mem_grow(table->cells, table->count, &table->capacity, sizeof *table->cells);
    cell = arena_text(&table->arena, text ? text : "");
    table->cells[table->count++] = cell;
    while ((cell = strpbrk(cell, "\t\n")) != NULL)
        *cell = ' '; /* a cell is one line */
}

static size_t *measure(const struct table *table)
{
    size_t *widths = mem_array(table->columns, sizeof *widths);

    for (size_t i = 0; i < table->count; i++) {
        size_t width = utf8_width(table->cells[i]), column = i % table->columns;

        if (width > widths[column])
            widths[column] = width;
    }
    return widths;
}

static size_t total_width(const struct table *table, const size_t *widths, bool shortest)
{
    size_t total = 0;

    for (size_t i = 0; i < table->columns; i++) {
        if (widths[i] == 0)
            continue;
        total += total > 0 ? GAP : 0;
        total += shortest ? shortest_of(table, i, widths[i]) : widths[i];
    }
    return total;
}

size_t table_natural_width(const struct table *table)
{
    size_t *widths = measure(table), total = total_width(table, widths, false);

    free(widths);
    return total;
}

/* A column of width 0 is not printed. */
static void drop_columns(const struct table *table, size_t *widths, size_t most)
{
    for (int order = '1'; order <= '9'; order++)
        for (size_t i = 0; i < table->columns; i++)
            if (table->drop[i] == order && total_width(table, widths, true) > most)
                widths[i] = 0;
}

static void shorten(const struct table *table, size_t *widths, size_t most)
{
    size_t total = total_width(table, widths, false);

    for (size_t i = 0; i < table->columns && total > most; i++) {
        size_t cut = total - most, spare = widths[i] - shortest_of(table, i, widths[i]);

        if (cut > spare)
            cut = spare;
        widths[i] -= cut;
        total -= cut;
    }
}

static void pad(struct buf *out, size_t count)
{
    while (count-- > 0)
        buf_add_char(out, ' ');
}

/* The text in exactly `width` columns, with an ellipsis where it had to be cut. */
static void put_cell(struct buf *out, const char *text, size_t width, char align, bool last)
{
    size_t have = utf8_width(text), length = strlen(text), at = 0, used = 0;

    if (have <= width) {
        if (align == 'r')
            pad(out, width - have);
        buf_add_text(out, text);
        if (align != 'r' && !last)
            pad(out, width - have);
        return;
    }
    while (at < length) {
        uint32_t code;
        size_t size = utf8_decode(text + at, length - at, &code);
        char one[8] = { 0 };

        memcpy(one, text + at, size);
        if (used + utf8_width(one) > width - 1)
            break;
        used += utf8_width(one);
        at += size;
    }
    buf_add(out, text, at);
    buf_add_text(out, "…");
    if (memchr(text, '\033', length) != NULL)
        buf_add_text(out, "\033[0m");
    if (!last)
        pad(out, width - used - 1);
}

static size_t last_column(const struct table *table, const size_t *widths)
{
    size_t last = table->columns - 1;

    while (last > 0 && widths[last] == 0)
        last--;
    return last;
}

void table_print(const struct table *table, size_t width, struct buf *out)
{
    size_t *widths = measure(table);
    size_t last;

    if (width > 0 && table->drop != NULL)
        drop_columns(table, widths, width);
    if (width > 0)
        shorten(table, widths, width);
    last = last_column(table, widths);
    for (size_t i = 0; i < table->count; i++) {
        size_t column = i % table->columns;

        if (widths[column] > 0)
            put_cell(out, table->cells[i], widths[column], table->right[column], column == last);
        if (column == table->columns - 1)
            buf_add_char(out, '\n');
        else if (column < last && widths[column] > 0)
            pad(out, GAP);
    }
    free(widths);
}

void table_free(struct table *table)
{
    free(table->cells);
    arena_free(&table->arena);
    table->cells = NULL;
    table->count = table->capacity = 0;
}
