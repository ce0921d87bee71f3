/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table that became lines of text: its head says what the last column is in, "产品 2023年
 * 较上年增长(%)", and each row ends in a bare number of that column, "粮食总产量 162817吨 0.5". */
#ifndef HEADWAY_FORMAT_PROSE_COLUMN_H
#define HEADWAY_FORMAT_PROSE_COLUMN_H

#include "format/prose/lexer.h"
#include "format/prose/prose.h"

/* How many columns the line has where it is such a head, of which `found` quantities were read:
 * Chinese, no sentence, and its last column is in percent; 0 where it is none. */
size_t column_head(const struct line *line, size_t found);

/* The quantities [first, list->count) were read from a line behind the head of so many columns,
 * which starts at byte `base`. Where it is a row, its last one, if it has no unit, is given
 * percent. Returns the columns; 0 where it is no row, which ends the table. A line of blanks does
 * not. */
size_t column_complete(const struct line *line, size_t columns, size_t base, size_t first,
                       struct prose_list *list);

#endif
