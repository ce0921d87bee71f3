/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one cell of a table says by itself: a number, a year, a period. */
#ifndef HEADWAY_COLLECTORS_PAGE_TABLE_CELL_H
#define HEADWAY_COLLECTORS_PAGE_TABLE_CELL_H

#include "collectors/page/text/text.h"
#include "collectors/page/time/phrase.h"

/* A number alone in its cell, in the notation of the language, perhaps with a percent sign. */
bool page_cell_number(const struct page_text *text, struct page_span cell, struct dec *out,
                      bool *percent);
bool page_cell_has_digit(const struct page_text *text, struct page_span cell);

/* A year and nothing else. */
bool page_cell_year(const struct page_text *text, struct page_span cell, struct period *out);

/* The one period that a heading says. */
bool page_cell_period(const struct page_text *text, struct page_span cell,
                      struct page_phrase *out);

#endif
