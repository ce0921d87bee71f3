/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The unit that a table says, in a heading or in a column of its own. */
#ifndef HEADWAY_COLLECTORS_PAGE_TABLE_UNIT_H
#define HEADWAY_COLLECTORS_PAGE_TABLE_UNIT_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether a heading stands over units: 单位, "Unit", "Einheit". */
bool page_is_unit_heading(const struct page_text *text, struct page_span heading);

/* The factor from the unit that is written, and nothing but it, to the figure's. 1, 0 where the
 * text is no unit, -1 where it is one of another kind. */
int page_table_unit(const struct page_text *text, const struct page_figure *figure,
                    struct page_span written, struct dec *factor);

/* The same of a heading: in its brackets, behind a mark, or the whole of it. */
int page_heading_unit(const struct page_text *text, const struct page_figure *figure,
                      struct page_span heading, struct dec *factor);

#endif
