/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The surest choices among the candidates: what the anchor is written together with, and what
 * stands in the anchor's place of a list; and what is left of a choice, or comes to it. */
#ifndef HEADWAY_COLLECTORS_PAGE_CHOICE_H
#define HEADWAY_COLLECTORS_PAGE_CHOICE_H

#include "collectors/page/candidate.h"

struct page_choice {
    size_t chosen[CANDIDATES_MOST], count; /* as indices of the place's candidates */
};

/* What overlaps the anchor, else what it follows at once. */
struct page_choice page_choose_anchored(const struct page_place *place);

/* 1 where a list decided, if only that nothing is sure; 0 where none concerns the anchor; -1 a
 * fault. */
int page_choose_listed(struct page_place *place, struct page_choice *choice, struct err *err);

/* "Imports and exports were 4 and 6 billion, respectively": whether the word is in a thing of the
 * list that is not the anchor's, so that it says nothing of the anchor's quantity. */
bool page_is_other_thing(const struct page_place *place, struct page_span word);

/* "14,200, 8,100 and 3,350 people, respectively": whether the quantity is in a list that reaches
 * into the anchor's clause, so that its commas end none. */
bool page_is_listed_with_anchor(const struct page_place *place,
                                const struct prose_quantity *quantity);

/* What the anchor's clause says of something else. */
void page_drop_of_others(const struct page_place *place, struct page_choice *choice);

/* "57 EFLOPS (57 quintillion floating-point operations per second)": the same in brackets. */
void page_drop_conversions(const struct page_place *place, struct page_choice *choice);

/* 突破500亿元大关，达到526亿元, "passed 500 billion yuan, reaching 526 billion": the next clause says more
 * closely what this one bounds. */
void page_add_closer(const struct page_place *place, struct page_choice *choice);

/* "2,500 companies with 70,500 employees": of things that are counted, those of the figure's own
 * noun where there are any. */
void page_drop_other_nouns(const struct page_place *place, struct page_choice *choice);

/* 由2014年的1000家，增加到现时的4000家: adds what it went to, in the next clause. */
void page_add_way_end(const struct page_place *place, struct page_choice *choice);

/* "205 GW of wind power: 183 GW onshore and 22 GW offshore": where the others add up to the first,
 * they are its parts. */
void page_drop_parts(const struct page_place *place, struct page_choice *choice);

#endif
