/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts and wholes: a quantity that is of a part of what the anchor names, and an anchor that names
 * what a share is of. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_SHARE_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_SHARE_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether the clause tells a part of what was said before (of which, 其中, davon), and not the part
 * of the figure's region. */
bool page_is_part(const struct page_text *text, const struct page_figure *figure,
                  struct page_span clause);

/* Whether the clause opens with such a word, whosever part it is. */
bool page_opens_part(const struct page_text *text, struct page_span clause);

/* Whether such a part is told between the anchor and the quantity: 其中制造业15亿，占比37%. */
bool page_is_behind_part(const struct page_text *text, const struct page_figure *figure,
                         size_t anchor, size_t quantity);

/* Whether it is told of a part of what was new; with the word that says so. */
bool page_is_part_of_new(const struct page_text *text, const struct page_figure *figure,
                         size_t quantity, struct page_span *word);

/* Whether the anchor is what a share is of: "44 percent of GDP", 占生产总值. */
bool page_is_whole(const struct page_text *text, struct page_span anchor);
/* The same with other words in between: 占我国进出口总值的59%; false where the figure is a share, and
 * the word of its entry's "with" is the subject: whose share it is. */
bool page_is_behind_share(const struct page_text *text, const struct page_figure *figure,
                          struct page_span anchor, struct page_span with);

/* 产量达430亿块，占全国产量的12%: where the clause begins with what a share is of, it is one of what the
 * clauses in front speak of, for a figure that is a share by "measure" or by its anchor. */
enum page_whole { WHOLE_NONE, WHOLE_WANTED, WHOLE_OTHER };

enum page_whole page_begins_share(const struct page_text *text, const struct page_figure *figure,
                                  struct page_span clause);

/* "67.9 percent of GDP growth", "67,9 Prozent des BIP-Wachstums": what something adds to a growth
 * is no share of the whole. */
bool page_is_share_of_growth(const struct page_text *text, const struct page_figure *figure,
                             const struct prose_quantity *quantity);

/* Whether the quantity is a share of the anchor's thing elsewhere: "7.6 percent of China's NEV
 * output". 1 or 0; -1 where the pattern ran into its limit. */
int page_is_share_of_its_like(const struct page_text *text, const struct page_figure *figure,
                              const struct prose_quantity *quantity, struct err *err);

/* 以全省3%的土地创造了全省6%的产值: in Chinese what something was done with, which the anchor does not name. */
bool page_is_of_means(const struct page_text *text, const struct page_figure *figure,
                      const struct prose_quantity *quantity);

#endif
