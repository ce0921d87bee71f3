/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Examining a candidate: whether a quantity of the figure's unit may be the figure, by what is
 * written around it. No rule may rule it out (page/rules.h), and it has to be of the region and of
 * the kind asked for. */
#ifndef HEADWAY_COLLECTORS_PAGE_EXAMINE_H
#define HEADWAY_COLLECTORS_PAGE_EXAMINE_H

#include "collectors/page/candidate.h"

/* Fills in the time and the kind of the candidate. 1 where it may be it, 0 with the reason noted
 * where it may not, -1 where a pattern ran into its limit. */
int page_examine(struct page_place *place, struct page_candidate *candidate, struct err *err);

#endif
