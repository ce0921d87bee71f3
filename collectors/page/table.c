/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table in a text: lines with tabs between their cells (collectors/html.h). */
#include "collectors/page/table.h"

#include "collectors/page/kind/kind.h"
#include "collectors/page/number/percent.h"
#include "collectors/page/place/region.h"
#include "collectors/page/table_cell.h"
#include "collectors/page/table_heading.h"
#include "collectors/page/table_unit.h"

#include <ctype.h>
#include <string.h>

enum { ROWS_MOST = 200, COLUMNS_MOST = 40, HEADINGS_MOST = 3, CAPTION_MOST = 300 };
enum { UNIT_UNREAD = -2 };

struct row {
    struct page_span span, cells[COLUMNS_MOST];
    size_t count;
};

struct table {
    const struct page_text *text;
    const struct page_figure *figure;
    struct page_span anchor, caption;
    struct row headings[HEADINGS_MOST];
    size_t heading_count;
    size_t start, end; /* of its lines */
    struct row anchored; /* where the anchor is, and in which column */
    size_t column;
    bool in_heading;
};

/* --- rows and cells -------------------------------------------------------------------------- */

static bool is_row(const struct page_text *text, struct page_span line)
{
    return memchr(text->bytes + line.start, '\t', line.end - line.start) != NULL;
}

static bool read_row(const struct page_text *text, struct page_span line, struct row *row)
{
    size_t start = line.start;

    *row = (struct row){ .span = line };
    for (size_t at = line.start; at <= line.end; at++) {
        if (at < line.end && text->bytes[at] != '\t')
            continue;
        if (row->count == COLUMNS_MOST)
            return false;
        row->cells[row->count++] = page_trimmed(text, (struct page_span){ start, at });
        start = at + 1;
    }
    return true;
}

/* --- headings -------------------------------------------------------------------------------- */

/* A heading over several columns stands over the first of them. */
static struct page_span heading_over(const struct row *heading, size_t column)
{
    const struct page_span *cell = &heading->cells[column];

    while (cell > &heading->cells[1] && cell->end == cell->start)
        cell--;
    return *cell;
}

static bool is_heading(const struct page_text *text, const struct row *row)
{
    bool percent;
    struct dec number;
    struct period year;

    for (size_t c = 1; c < row->count; c++)
        if (page_cell_number(text, row->cells[c], &number, &percent) &&
            !page_cell_year(text, row->cells[c], &year))
            return false;
    return true;
}

static void read_headings(struct table *table)
{
    const struct page_text *text = table->text;
    size_t at = table->start;

    while (at < table->end && table->heading_count < HEADINGS_MOST) {
        struct page_span line = page_line(text, at);
        struct row *row = &table->headings[table->heading_count];

        if (!read_row(text, line, row) || !is_heading(text, row))
            break;
        table->heading_count++;
        at = line.end + 1;
    }
}

/* A heading, and no sentence of the text in front of the table. */
static bool is_caption(const struct page_text *text, struct page_span line)
{
    return line.end - line.start <= CAPTION_MOST && line.end > line.start &&
           strchr(".!?", text->bytes[line.end - 1]) == NULL &&
           !(line.end >= 3 && page_word_at(text, line.end - 3, "。"));
}

/* The lines of the table around the anchor, and the line in front of them. */
static bool table_around(struct table *table, struct page_span anchor)
{
    const struct page_text *text = table->text;
    struct page_span line = page_line(text, anchor.start);

    if (!is_row(text, line) || !read_row(text, line, &table->anchored))
        return false;
    table->anchor = anchor;
    table->start = line.start;
    table->end = line.end;
    for (int rows = 0; rows < ROWS_MOST && table->start > 0; rows++) {
        line = page_line(text, table->start - 1);
        if (!is_row(text, line)) {
            table->caption = line;
            break;
        }
        table->start = line.start;
    }
    for (int rows = 0; rows < ROWS_MOST && table->end + 1 < text->length; rows++) {
        line = page_line(text, table->end + 1);
        if (!is_row(text, line))
            break;
        table->end = line.end;
    }
    if (!is_caption(text, table->caption))
        table->caption.start = table->caption.end;
    while (table->column + 1 < table->anchored.count &&
           anchor.start > table->anchored.cells[table->column].end)
        table->column++;
    return true;
}

/* --- one cell -------------------------------------------------------------------------------- */

static bool is_percentage(const struct table *table)
{
    return strcmp(table->figure->unit, "percent") == 0;
}

static int unit_of(const struct table *table, struct page_span heading, struct dec *factor)
{
    return page_heading_unit(table->text, table->figure, heading, factor);
}

/* Of one over numbers or beside them: 同比增长% has its unit without brackets. */
static int unit_of_heading(const struct table *table, struct page_span heading,
                           struct dec *factor)
{
    int found = unit_of(table, heading, factor);

    if (found != 0 || !page_heading_says_percent(table->text, heading))
        return found;
    *factor = (struct dec){ 1, 0 };
    return is_percentage(table) ? 1 : -1;
}

static int unit_over(const struct table *table, size_t column, struct dec *factor)
{
    int found = 0;

    for (size_t h = table->heading_count; h-- > 0 && found == 0;)
        found = unit_of_heading(table, heading_over(&table->headings[h], column), factor);
    return found;
}

/* A column in another unit than its row's is not in that: "Growth (%)" beside "Output (t)". */
static int unit_around(const struct table *table, const struct row *row, size_t column,
                       struct dec *factor)
{
    struct dec of_column = *factor;
    int found = unit_of_heading(table, row->cells[0], factor);
    int over = unit_over(table, column, &of_column);

    if (found == 0 || (!table->in_heading && (over < 0 || (over > 0 && is_percentage(table))))) {
        found = over;
        *factor = of_column;
    }
    for (size_t h = 0; h < table->heading_count && found == 0; h++)
        found = unit_of(table, table->headings[h].cells[0], factor);
    return found != 0 ? found : unit_of(table, table->caption, factor);
}

/* The column whose heading is 单位 or "Unit". 0: the table has none. */
static size_t unit_column(const struct table *table)
{
    for (size_t h = 0; h < table->heading_count; h++)
        for (size_t c = 1; c < table->headings[h].count; c++)
            if (page_is_unit_heading(table->text, table->headings[h].cells[c]))
                return c;
    return 0;
}

/* The cell that has nothing but the unit of another: in the column of units, or in a row of them
 * among the headings. */
static bool unit_cell(const struct table *table, const struct row *row, size_t column,
                      struct page_span *out)
{
    size_t units = unit_column(table);

    if (units > 0 && units < row->count) {
        *out = row->cells[units];
        return true;
    }
    for (size_t h = 1; h < table->heading_count; h++) {
        *out = heading_over(&table->headings[h], column);
        if (page_is_unit_heading(table->text, table->headings[h].cells[0]))
            return true;
    }
    return false;
}

/* A column of growth beside one of values is not in the unit of its row. */
static bool is_growth_column(const struct table *table, size_t column)
{
    for (size_t h = 0; h < table->heading_count; h++)
        if (page_heading_says_change(table->text, heading_over(&table->headings[h], column)))
            return true;
    return false;
}

/* As page_table_unit(); UNIT_UNREAD where the cell that is to say it says none that converts. */
static int unit_of_cell(const struct table *table, const struct row *row, size_t column,
                        struct dec *factor)
{
    struct page_span own;
    int found;

    if (!unit_cell(table, row, column, &own))
        return unit_around(table, row, column, factor);
    found = unit_over(table, column, factor);
    if (found == 0 && own.end == own.start)
        found = unit_of(table, row->cells[0], factor);
    else if (found == 0 && (is_percentage(table) || !is_growth_column(table, column)))
        found = page_table_unit(table->text, table->figure, own, factor);
    return found != 0 ? found : UNIT_UNREAD;
}

static bool value_of(const struct table *table, const struct row *row, size_t column,
                     struct quantity *out, const char **why)
{
    struct dec number, factor = { 1, 0 };
    bool percent;
    int unit;

    if (!page_cell_number(table->text, row->cells[column], &number, &percent)) {
        *why = page_cell_has_digit(table->text, row->cells[column])
                   ? "the cell is no plain number"
                   : NULL;
        return false;
    }
    unit = percent ? (is_percentage(table) ? 1 : -1) : unit_of_cell(table, row, column, &factor);
    if (unit < 0 || (unit == 0 && !unit_is_counted(table->figure->unit))) {
        *why = unit == UNIT_UNREAD ? "the unit of the row or column is none that converts"
               : unit < 0          ? "the table is in another unit"
                                   : "the table says no unit";
        return false;
    }
    *out = quantity_exact(number);
    return quantity_scale(out, factor);
}

/* That of a heading, unless it is what a change is measured on. */
static bool period_said(const struct page_text *text, struct page_span heading,
                        struct page_phrase *out)
{
    return page_cell_period(text, heading, out) && !(page_heading_says_change(text, heading) &&
                                              page_is_base_of_change(text, out));
}

/* The period by the heading across from the anchor's; by the caption where no heading has one. */
static bool period_of(const struct table *table, const struct row *row, size_t column,
                      struct page_phrase *out)
{
    if (table->in_heading)
        return period_said(table->text, row->cells[0], out);
    for (size_t h = table->heading_count; h-- > 0;)
        if (period_said(table->text, heading_over(&table->headings[h], column), out))
            return true;
    return page_cell_period(table->text, table->caption, out);
}

/* The headings of a cell, that of its row first. */
static size_t headings_of(const struct table *table, const struct row *row, size_t column,
                          struct page_span spans[1 + HEADINGS_MOST])
{
    size_t count = 0;

    spans[count++] = row->cells[0];
    for (size_t h = 0; h < table->heading_count; h++)
        spans[count++] = heading_over(&table->headings[h], column);
    return count;
}

/* A change of what is itself in percent is one in points, whatever its heading says, unless the
 * entry wants a growth and finds one in percent. */
static bool is_change_of_percentage(const struct table *table, struct page_span heading)
{
    const struct page_text *text = table->text;
    const struct page_span own = table->anchored.cells[table->column];
    struct dec factor;

    return is_percentage(table) && page_heading_says_change(text, heading) &&
           !page_heading_says_change(text, own) && unit_of_heading(table, own, &factor) > 0 &&
           !(table->figure->measure == PERCENT_GROWTH && page_heading_says_percent(text, heading));
}

/* 1 where a heading says that its numbers are of another thing than the figure's: a change, a
 * rank, another measure. 0 where none does, -1 a fault. */
static int is_of_other(const struct table *table, const struct row *row, size_t column,
                       struct err *err)
{
    const struct page_text *text = table->text;
    const struct page_figure *figure = table->figure;
    struct page_span spans[1 + HEADINGS_MOST];
    size_t count = headings_of(table, row, column, spans);
    int found = 0;

    for (size_t s = 0; s < count && found == 0; s++) {
        if (page_holds(spans[s], table->anchor))
            found = page_heading_turns_anchor(text, figure, spans[s], table->anchor);
        else
            found = page_heading_is_beside(text, figure, spans[s]) ||
                    is_change_of_percentage(table, spans[s]);
        if (found == 0)
            found = page_heading_is_other_measure(text, figure, spans[s], table->anchor, err);
    }
    return found;
}

static int is_forbidden(const struct table *table, const struct row *row, size_t column,
                        struct err *err)
{
    const struct page_figure *figure = table->figure;
    struct page_span spans[1 + HEADINGS_MOST];
    size_t count = headings_of(table, row, column, spans), a, b;

    for (size_t i = 0; i < figure->not_count; i++)
        for (size_t s = 0; s < count; s++) {
            int found = pattern_find(figure->not [i], table->text->bytes + spans[s].start,
                                     spans[s].end - spans[s].start, 0, &a, &b, err);

            if (found != 0)
                return found;
        }
    return 0;
}

/* A percentage is what the nearest of the headings says, or the caption. */
static bool is_of_measure(const struct table *table, const struct row *row, size_t column)
{
    enum page_percent is = page_percent_in(table->text, row->cells[0]);

    for (size_t h = table->heading_count; h-- > 0 && is == PERCENT_ANY;)
        is = page_percent_in(table->text, heading_over(&table->headings[h], column));
    if (is == PERCENT_ANY)
        is = page_percent_in(table->text, table->caption);
    return page_fits_measure(table->figure, is);
}

/* By the words of the headings and of the caption: "2030 target", 预计. */
static enum page_kind kind_of(const struct table *table, const struct row *row, size_t column)
{
    enum page_kind kind = page_kind_in(table->text, row->cells[0]);
    enum page_kind caption = page_kind_in(table->text, table->caption);

    for (size_t h = 0; h < table->heading_count; h++) {
        enum page_kind heading =
            page_kind_in(table->text, heading_over(&table->headings[h], column));

        kind = heading > kind ? heading : kind;
    }
    return caption > kind ? caption : kind;
}

static void miss_cell(struct page_miss *miss, int rank, const char *why, const struct row *row)
{
    if (why != NULL && rank > miss->rank)
        *miss = (struct page_miss){ .why = why, .rank = rank, .sentence = row->span };
}

/* 1 bound, 0 not, -1 a fault. */
static int bind_cell(const struct table *table, const struct row *row, size_t column,
                     struct page_binding *out, struct page_miss *miss, struct err *err)
{
    const struct page_span cell = row->cells[column];
    date published = table->text->published;
    const char *why = NULL;
    int found;

    *out = (struct page_binding){ .offset = cell.start, .sentence = row->span, .dated = true };
    if (!value_of(table, row, column, &out->value, &why)) {
        miss_cell(miss, 2, why, row);
        return 0;
    }
    if ((found = is_of_other(table, row, column, err)) != 0) {
        miss_cell(miss, 2, "a heading says a change, a rank or another measure", row);
        return found < 0 ? -1 : 0;
    }
    if ((found = is_forbidden(table, row, column, err)) != 0) {
        miss_cell(miss, 2, "a word that is not to be there stands in a heading", row);
        return found < 0 ? -1 : 0;
    }
    if (!is_of_measure(table, row, column)) {
        miss_cell(miss, 3, "the percentage is another than \"measure\" says", row);
        return 0;
    }
    if (table->figure->region != NULL &&
        (found = page_region_of_cell(table->text, table->figure, cell, err)) <= 0) {
        miss_cell(miss, 3, "the table is of another region, or of none that is named", row);
        return found;
    }
    if (!period_of(table, row, column, &out->when)) {
        miss_cell(miss, 4, "no heading says a period", row);
        return 0;
    }
    out->kind = kind_of(table, row, column);
    if (out->kind == PAGE_OBSERVATION && published != DATE_NONE &&
        out->when.period.first > published)
        out->kind = PAGE_FORECAST;
    if (table->figure->fact)
        out->kind = PAGE_OBSERVATION;
    return table->figure->kinds[out->kind];
}

static int bind_row(const struct table *table, const struct row *row, size_t column,
                    struct page_binding *bindings, size_t *count, struct page_miss *miss,
                    struct err *err)
{
    int found = 0;

    if (table->heading_count == 0 || row->count != table->headings[0].count ||
        *count == TABLE_CELLS_MOST)
        return 0;
    for (size_t h = 1; h < table->heading_count; h++)
        if (table->headings[h].count != row->count)
            return 0;
    found = bind_cell(table, row, column, &bindings[*count], miss, err);
    *count += found > 0;
    return found < 0 ? -1 : 0;
}

int page_table_bind(const struct page_text *text, const struct page_figure *figure,
                    struct page_span anchor, struct page_binding *bindings, size_t *count,
                    struct page_miss *miss, struct err *err)
{
    struct table table = { .text = text, .figure = figure };
    struct row row;
    size_t units;
    bool heads;

    *count = 0;
    if (!table_around(&table, anchor))
        return 0;
    read_headings(&table);
    heads = table.heading_count > 0 &&
            anchor.start <= table.headings[table.heading_count - 1].span.end;
    table.in_heading = heads && table.column > 0;
    units = unit_column(&table);
    /* the years beside an anchor in the corner of the table are no values */
    for (size_t c = 1; c < table.anchored.count && !heads && table.column == 0; c++)
        if (c != units &&
            bind_row(&table, &table.anchored, c, bindings, count, miss, err) != 0)
            return -1;
    for (size_t at = table.start; at < table.end && table.in_heading;) {
        struct page_span line = page_line(text, at);

        if (line.start > table.headings[table.heading_count - 1].span.end &&
            read_row(text, line, &row) && table.column < row.count &&
            bind_row(&table, &row, table.column, bindings, count, miss, err) != 0)
            return -1;
        at = line.end + 1;
    }
    if (*count == 0)
        miss_cell(miss, 1, "no number of the table is of the anchor", &table.anchored);
    return 1;
}
