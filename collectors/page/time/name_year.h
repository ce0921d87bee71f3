/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years that are part of a name and no time ("Agenda 2030", "the 2026 Forum"), or of a paper and
 * not of what it tells ("the plan issued in 2024"), or no years at all ("around 2000 producers",
 * "with 1950 companies"). Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_NAME_YEAR_H
#define HEADWAY_COLLECTORS_PAGE_TIME_NAME_YEAR_H

#include "collectors/page/text/text.h"

bool page_is_year_of_name(const struct page_text *text, size_t at, size_t end);

#endif
