/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An anchor that the words around it narrow: "highly skilled workers" are not all skilled workers,
 * trade with one partner (对东盟进出口) or in one kind of goods ("gold imports", 进口原油, services) not
 * all trade, a rate in 31 cities not the country's, and a profit margin (利润率) is no profit.
 * Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_NARROW_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_NARROW_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The word that narrows it; empty where none does. */
struct page_span page_narrowed_by(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span anchor);

#endif
