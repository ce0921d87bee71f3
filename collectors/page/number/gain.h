/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came to a place within a time: in Chinese by its verb (去年引进20家企业 is no number of all that
 * there are, 累计引进企业500家 is one), else where the sum is told behind it. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_GAIN_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_GAIN_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The word that says so, if one does, unless the figure's anchor does; false where none does. */
bool page_is_gain(const struct page_text *text, const struct page_figure *figure,
                  const struct prose_quantity *quantity, struct page_span anchor,
                  struct page_span *word);

#endif
