/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences that name things and numbers in the same order: "A and B made 3 and 4 billion yuan,
 * respectively", A、B分别增长3%、4%, "A und B wuchsen um 3 beziehungsweise 4 Prozent". */
#ifndef HEADWAY_COLLECTORS_PAGE_TEXT_LIST_H
#define HEADWAY_COLLECTORS_PAGE_TEXT_LIST_H

#include "collectors/page/time/phrase.h"
#include "collectors/pattern.h"

enum { LIST_MOST = 12 };

struct page_list {
    const struct prose_quantity *quantities[LIST_MOST];
    struct page_span items[LIST_MOST]; /* what each of them is of */
    size_t count;                      /* of both */
    size_t first; /* index of the first of the quantities among all */
    bool unsure; /* the things cannot be told apart: none of the quantities is anybody's */
};

/* The list around the place in its sentence, of two the one in the unit; false where the sentence
 * has none. */
bool page_list_at(const struct page_text *text, size_t place, const char *unit,
                  struct page_list *list);

/* Nothing but signs of a list ("and", 、) between the ends of two quantities. */
bool page_list_joins(const struct page_text *text, size_t from, size_t to);

#endif
