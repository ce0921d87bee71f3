/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules a quantity out: two tables of questions, each with the reason that `headway review`
 * gives. */
#ifndef HEADWAY_COLLECTORS_PAGE_RULES_H
#define HEADWAY_COLLECTORS_PAGE_RULES_H

#include "collectors/page/candidate.h"

/* The second wants the candidate's time and kind filled in. */
enum page_rules { RULES_WHATEVER_ITS_TIME, RULES_AT_ITS_TIME };

/* 1 where one of them holds, with its reason noted; 0 where none does, -1 where a pattern ran into
 * its limit. */
int page_is_ruled_out(struct page_place *place, const struct page_candidate *candidate,
                      enum page_rules which, struct err *err);

#endif
