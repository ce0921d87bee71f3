/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Industries that are told of together with the anchor's: "the core industry grew, driving related
 * industries to 10 trillion", "und verwandte Branchen auf 10 Billionen". What is behind them is
 * theirs, or that of both. In Chinese 相关产业 is a subject like any other (subject.h). */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_RELATED_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_RELATED_H

#include "collectors/page/choice.h"

/* Whether the candidate's clause tells of such industries in front of it, behind the anchor: not
 * where they are only what it is compared with ("faster than related industries"). */
bool page_is_of_related(const struct page_place *place, const struct page_candidate *candidate);

#endif
