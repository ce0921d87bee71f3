/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of tables. The anchor stands in a row's or a column's heading; the cells of that row
 * or column are its figures, each of the period that its other heading says (or the caption). The
 * unit stands in the cell, a heading, the caption or a note such as 单位：亿元. Rows with fewer or
 * more cells than the heading are left alone. */
#ifndef HEADWAY_COLLECTORS_PAGE_TABLE_H
#define HEADWAY_COLLECTORS_PAGE_TABLE_H

#include "collectors/page/bind.h"

enum { TABLE_CELLS_MOST = 48 };

/* 1 where the anchor stands in a table, with what it gives; 0 where it does not; -1 where a pattern
 * ran into its limit. */
int page_table_bind(const struct page_text *text, const struct page_figure *figure,
                    struct page_span anchor, struct page_binding *bindings, size_t *count,
                    struct page_miss *miss, struct err *err);

#endif
