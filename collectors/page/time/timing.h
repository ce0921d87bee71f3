/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of a candidate: that of its sentence, of a list that it is in, of a table, or of the
 * sentences in front of it. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_TIMING_H
#define HEADWAY_COLLECTORS_PAGE_TIME_TIMING_H

#include "collectors/page/candidate.h"

/* Fills in when the candidate is of, if anything says so. 1; 0, with the reason noted, where that
 * is a time that nobody names; -1 where a pattern ran into its limit. */
int page_find_time(struct page_place *place, struct page_candidate *candidate, struct err *err);

/* "Is expected to reach 40 billion over the next two years": in the last of them. */
void page_end_window_of_forecast(struct page_binding *binding);

#endif
