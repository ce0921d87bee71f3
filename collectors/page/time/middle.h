/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Mitte 2025", "zur Jahresmitte", "mid-2025": the month of June, and not the year. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_MIDDLE_H
#define HEADWAY_COLLECTORS_PAGE_TIME_MIDDLE_H

#include "collectors/page/text/text.h"

enum { MIDDLE_MONTH = 6 };

/* How many bytes at `at` say it, without the year behind them; 0 where none do. */
size_t page_middle_of_year(const struct page_text *text, size_t at);

#endif
