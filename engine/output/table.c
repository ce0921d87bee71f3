/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "output/table.h"

#include "base/mem.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { GAP = 2, SHORTEST = 12 };

void table_cell(struct table *table, const char *text)
{
    table->cells = mem_grow(table->cells, table->count, &table->capacity, sizeof *table->cells);
    table->cells[table->count++] = arena_text(&table->arena, text ? text : "");
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

static void shorten(const struct table *table, size_t *widths, size_t most)
{
    size_t total = GAP * (table->columns - 1);

    for (size_t i = 0; i < table->columns; i++)
        total += widths[i];
    for (size_t i = 0; i < table->columns && total > most; i++) {
        size_t cut = total - most;

        if (table->right[i] != 's' || widths[i] <= SHORTEST)
            continue;
        if (cut > widths[i] - SHORTEST)
            cut = widths[i] - SHORTEST;
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
    if (!last)
        pad(out, width - used - 1);
}

void table_print(const struct table *table, size_t width, struct buf *out)
{
    size_t *widths = measure(table);

    if (width > 0)
        shorten(table, widths, width);
    for (size_t i = 0; i < table->count; i++) {
        size_t column = i % table->columns;
        bool last = column + 1 == table->columns;

        put_cell(out, table->cells[i], widths[column], table->right[column], last);
        if (last)
            buf_add_char(out, '\n');
        else
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
