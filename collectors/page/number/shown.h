/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a fair or a conference shows, and who comes to it: "3,000 exhibits, including 40 large
 * models", "The forum attracted 300 AI companies", 大会展出大模型40个. It says nothing of how many there
 * are. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_SHOWN_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_SHOWN_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Never where the figure's anchor speaks of a fair itself ("exhibitors", 参展企业). */
bool page_is_shown(const struct page_text *text, const struct page_figure *figure,
                   const struct prose_quantity *quantity);

#endif
