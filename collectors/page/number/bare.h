/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers without a noun that go on counting what the clause in front named: "bringing the total to
 * 68,000", "followed by New York with 142", "darunter 73 in den USA", "the number of X, which ...,
 * rose to 538". Any other such number counts in the anchor's own clause only. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_BARE_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_BARE_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether it is said to be the total of what the clause in front counts a part of: "built 63,000,
 * bringing the total to 68,000". */
bool page_is_total(const struct page_text *text, const struct prose_quantity *quantity);

/* "followed by Shanghai (34), Hangzhou (16) and Shenzhen (14)", 上海（34家）、杭州（16家）: a number alone in
 * brackets behind the figure's region, beside another such; it is of what was counted before. */
bool page_counts_in_brackets(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity);

/* Whether a number alone goes on with what was counted: "60 in all", "15 were new", "followed by
 * Bergen with 40", "in Riga there were 60 halls, in Narva 25". */
bool page_counts_on(const struct page_text *text, const struct page_figure *figure,
                    const struct prose_quantity *quantity);

#endif
