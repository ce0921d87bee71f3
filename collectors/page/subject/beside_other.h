/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that stand near an anchor and are of another thing, which stands nearer. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_BESIDE_OTHER_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_BESIDE_OTHER_H

#include "collectors/page/candidate.h"

/* "2,400 AI companies, with an output of 255 billion yuan, up 32 percent": the growth of a number
 * behind the one that counts what the anchor names; so is the share of an amount. */
bool page_is_growth_of_next(const struct page_place *place, const struct page_candidate *candidate);

/* "a third of the nation's AI engineers and 3,000 AI companies": the share in front of the number
 * that counts what the anchor names. */
bool page_is_share_beside_count(const struct page_place *place,
                                const struct page_candidate *candidate);

/* "the AI industry is to top 300 billion, with spillover industries worth over a trillion": what is
 * worth it stands in front of the word. */
bool page_is_worth_of_other(const struct page_place *place, const struct page_candidate *candidate);

/* "25 percent of the total 197": what the share in front is of; "the industry makes up 7 percent of
 * the city's GDP of 5 trillion": what the anchor has a share of. */
bool page_is_total_of_share(const struct page_text *text, const struct prose_quantity *quantity,
                            struct page_span anchor);

/* "GDP is to exceed 2 trillion yuan, and the digital economy will": all there is, in front of the
 * anchor's part. */
bool page_is_of_whole_economy(const struct page_text *text, const struct prose_quantity *quantity,
                              struct page_span anchor);

/* 超过100亿美元的超级独角兽: what makes one, and not what all are worth. */
bool page_is_what_makes_one(const struct page_text *text, const struct prose_quantity *quantity);

/* 完成全年目标的94%: how much of a goal was reached, and no share of what is counted. */
bool page_is_share_of_goal(const struct page_text *text, const struct page_figure *figure,
                           const struct prose_quantity *quantity);

/* "Ein Drittel der Kapazität, rund 600 EB, entfällt auf": what the share in the clause in front of
 * it comes to. */
bool page_is_portion(const struct page_text *text, const struct prose_quantity *quantity);

/* 生产总值5万亿元，核心产业增加值占比25%: in Chinese a clause that tells a share of its anchor tells no
 * level in front of it. */
bool page_has_its_own_share(const struct page_place *place);

#endif
