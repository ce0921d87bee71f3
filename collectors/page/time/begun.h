/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years in which something else began: "was founded in 2005 and has 1,250", 2021年启动的建设取得成效,
 * "launched its network in 2019 and now has 300". Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_BEGUN_H
#define HEADWAY_COLLECTORS_PAGE_TIME_BEGUN_H

#include "collectors/page/time/phrase.h"

/* Whether the phrase says when something began that the quantity, told behind it, is not of. */
bool page_is_when_begun(const struct page_text *text, const struct page_phrase *phrase,
                        const struct prose_quantity *quantity);

/* Whether what no time is named for is told as if it were so, in two years (page/time/window.h), or
 * by a paper of a year before that of the page, or by a plan: 根据2023年印发的方案，规模达到30亿元. */
bool page_is_of_unsaid_time(const struct page_text *text, const struct prose_quantity *quantity);

#endif
