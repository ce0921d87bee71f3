/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "8 MW planned for 2030", "3,000 firms planned by 2027": a participle says that something is to
 * come where nothing else is told of it, and not in "the park planned by the city has 300". */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_PLANNED_H
#define HEADWAY_COLLECTORS_PAGE_KIND_PLANNED_H

#include "collectors/page/text/text.h"

/* Whether the word at `at` is such a participle, with who planned it or with a verb behind it in
 * the piece. */
bool page_is_told_of_planned(const struct page_text *text, struct page_span piece, size_t at);

#endif
