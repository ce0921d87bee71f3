/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "format/prose/column.h"

enum { ROW_MOST = 40 }; /* tokens */

/* A row or a head has cells, no clauses: 其中:谷物 is one. */
static bool has_clauses(const struct line *line)
{
    for (size_t i = 0; i < line->count; i++) {
        uint32_t code = line->tokens[i].code;

        if (line->tokens[i].kind == TOKEN_SIGN &&
            (code == ',' || code == 0x3002 || code == ';' || code == '!' || code == '?')) /* 。 */
            return true;
    }
    return line->count > ROW_MOST;
}

static size_t count_cells(const struct line *line)
{
    size_t cells = line->count > 0;

    for (size_t i = 1; i < line->count; i++)
        cells += line->tokens[i].blank;
    return cells;
}

size_t column_head(const struct line *line, size_t found)
{
    size_t end = line->count, cells = count_cells(line);
    bool head = found == 0 && end >= 5 && token_is_sign(line, end - 1, ')') &&
                token_code(line, end - 2) == '%' && token_is_sign(line, end - 3, '(') &&
                code_is_ideograph(token_code(line, end - 4)) && !has_clauses(line);

    return head && cells >= 2 ? cells : 0;
}

size_t column_complete(const struct line *line, size_t columns, size_t base, size_t first,
                       struct prose_list *list)
{
    const struct token *last = line->count > 0 ? &line->tokens[line->count - 1] : NULL;
    const struct code *start = last != NULL ? &line->text.codes[last->first] : NULL;
    struct prose_quantity *item = list->count > first ? &list->items[list->count - 1] : NULL;

    if (columns == 0 || last == NULL)
        return columns;
    if (has_clauses(line) || count_cells(line) < 2 || item == NULL)
        return 0;
    if (count_cells(line) >= columns && last->kind == TOKEN_NUMBER &&
        strcmp(item->unit, "1") == 0 &&
        item->quantity.qualifier == QUALIFIER_EXACT &&
        item->offset + item->length >= base + start->offset + start->size) {
        memcpy(item->unit, "percent", sizeof "percent");
        item->kind = PROSE_PERCENT;
    }
    return columns;
}
