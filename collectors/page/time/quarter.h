/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for parts of a year: halves, quarters, the first nine months. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_QUARTER_H
#define HEADWAY_COLLECTORS_PAGE_TIME_QUARTER_H

#include "domain/language.h"

#include <stddef.h>

struct page_quarter {
    enum language language;
    const char *text;
    int first, last; /* months */
};

/* Longer words stand before their ends and beginnings. */
extern const struct page_quarter page_quarters[];
extern const size_t page_quarter_count;

#endif
