/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kind of a quantity whose time is known. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_TIMED_H
#define HEADWAY_COLLECTORS_PAGE_KIND_TIMED_H

#include "collectors/page/candidate.h"

/* By its words, and by its time: what is reached by a day to come is a target; what is said of
 * such a time is a forecast; what stands beside a time that is over was observed. */
enum page_kind page_kind_at_its_time(const struct page_text *text,
                                     const struct page_candidate *candidate);

#endif
