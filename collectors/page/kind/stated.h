/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is there already, and what is wanted told behind it of the same subject: "has 41 gates and
 * will have 60", "deckt 12 Prozent und soll ein Viertel decken". The goal may be a fraction or a
 * multiple, which is no quantity; the number in front of "and" is none of it all the same. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_STATED_H
#define HEADWAY_COLLECTORS_PAGE_KIND_STATED_H

#include "collectors/page/text/text.h"

/* Whether the words around the quantity are such, with nothing in front of it that looks ahead but
 * for words of kind.h, which the caller asks about. `front` is then what stands before it. */
bool page_is_stated_before_aim(const struct page_text *text, struct page_span quantity,
                               struct page_span *front);

/* "aims to lead in the sector, which has 2,500 firms", "will support the park, home to 300 firms":
 * what is there is told behind an aim, in a clause of its own whose words name nothing to come. */
bool page_is_told_aside(const struct page_text *text, struct page_span quantity);

#endif
