/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sentence tells beside the quantity that was chosen: of the same thing at another time ("3
 * billion in 2021, 4 billion in 2022", "after 814,000 in December last year"), or of another
 * thing. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_FURTHER_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_FURTHER_H

#include "collectors/page/choice.h"

/* Whether another entry's anchor stands in the clause: then what is there is that entry's. 1 or 0;
 * -1 where a pattern ran into its limit. */
int page_is_of_another(const struct page_place *place, struct page_span clause, struct err *err);

/* In Chinese: whether a clause between the anchor and the candidate names the measure of another
 * thing, or another entry's anchor. 1 or 0; -1 where a pattern ran into its limit. */
int page_is_behind_another(const struct page_place *place, const struct page_candidate *candidate,
                           struct err *err);

/* In a clause of another subject, or of a part. */
bool page_is_elsewhere_said(const struct page_place *place, const struct page_candidate *candidate);

/* "compared to the same month last year ($21 billion)": beside the figure, and never the figure. */
bool page_is_year_before(const struct page_candidate *candidate);

/* Adds to the choice what is of another time, in a clause with little else in it or beside such a
 * time. -1 where a pattern ran into its limit. */
int page_add_further(const struct page_place *place, struct page_choice *choice, struct err *err);

#endif
