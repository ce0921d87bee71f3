/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place that a report was written at, which says nothing of where its figures are from. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_DATELINE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_DATELINE_H

#include "collectors/page/text/text.h"

/* Whether the place in the span is where it was written. */
bool page_is_dateline(const struct page_text *text, struct page_span span);

#endif
