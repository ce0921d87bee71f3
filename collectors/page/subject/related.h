/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Industries that are told of together with the anchor's: "the core industry grew, driving related
 * industries to 10 trillion", "und verwandte Branchen auf 10 Billionen". What is behind them is
 * theirs, or that of both. In Chinese 相关产业 is a subject like any other (subject.h). */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_RELATED_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_RELATED_H

#include "collectors/page/choice.h"

/* Whether such industries stand in the candidate's clause in front of it, and behind the anchor. */
bool page_is_of_related(const struct page_place *place, const struct page_candidate *candidate);

#endif
