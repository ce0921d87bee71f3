/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Anchors that are a part of the name of something else: the fund of an industry, its enterprises,
 * the unicorns of one field, one economy of several, the zones of a country, the average of what
 * the entry asks for in all. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_OTHER_NAME_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_OTHER_NAME_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The word beside the anchor that makes it so, where the entry does not say it itself; ends at 0
 * where there is none. */
struct page_span page_other_name_of(const struct page_text *text, const struct page_figure *figure,
                                    struct page_span anchor);

#endif
