/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The goods that a word of trade is narrowed to: "gold imports", "exports of chips", 原油进口, "on the
 * services front, exports". Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_GOODS_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_GOODS_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The word beside the anchor that names them, empty where there is none. Where the figure counts
 * things or its "with" names the goods, they are its own. */
struct page_span page_goods_beside(const struct page_text *text, const struct page_figure *figure,
                                   struct page_span anchor);

#endif
