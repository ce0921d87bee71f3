/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times that run from now on: "within two years", "over the next two years", 未来两年, 三年内, "binnen
 * zwei Jahren", and "in two years", "in zwei Jahren" where something is planned. What came within
 * some years is over: "rose to 300 within two years". Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_WINDOW_H
#define HEADWAY_COLLECTORS_PAGE_TIME_WINDOW_H

#include "collectors/page/time/token.h"

/* The one that begins at `at`; none on a page whose day is not known. */
bool page_take_window(const struct page_text *text, size_t at, struct page_token *token);

/* "In two years, output reaches 5 billion", 两年后: whether such words stand in front of the
 * quantity, and nothing says that it is past. */
bool page_is_years_from_now(const struct page_text *text, const struct prose_quantity *quantity);

#endif
