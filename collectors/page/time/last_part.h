/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Last quarter", 上季度, "im vorigen Quartal": the three months before the quarter in which the page
 * came, unless another is told of in front; and "the last quarter of 2024", of its year. "Last
 * month", 上月, "im vergangenen Monat": the month before the one in which the page came. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_LAST_PART_H
#define HEADWAY_COLLECTORS_PAGE_TIME_LAST_PART_H

#include "collectors/page/time/token.h"

/* The months that begin at `at`, with their year; none on a page whose day is not known. */
bool page_take_last_part(const struct page_text *text, size_t at, struct page_token *token);

#endif
