/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quantities that are written in a form in which no figure is told. */
#ifndef HEADWAY_COLLECTORS_PAGE_FORM_H
#define HEADWAY_COLLECTORS_PAGE_FORM_H

#include "collectors/page_text.h"

/* "(-156'000)", "+13.193 Einwohner", "ein Plus von 8000": a change and no level, unless the anchor
 * names a change or a balance. A sum of money may be below zero. */
bool page_is_difference(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span anchor);

/* "Die drei Kategorien", "of the two plants", 这三个: so many are known already, and it is of them
 * that something is told. */
bool page_is_known_set(const struct page_text *text, const struct prose_quantity *quantity);

#endif
