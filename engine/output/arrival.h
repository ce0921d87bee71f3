/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a target arrives, in the reader's words: reached on a day, expected for one, or that a day
 * the trend had named has passed without a figure that says so. As text. */
#ifndef HEADWAY_OUTPUT_ARRIVAL_H
#define HEADWAY_OUTPUT_ARRIVAL_H

#include "domain/judgement.h"
#include "domain/language.h"

/* The day it is about, for sorting: DATE_NONE where there is none. */
date arrival_day(const struct judgement *judgement);
/* "reached 31 Dec 2024", "14 Mar 2028", "not in sight", a dash. */
void arrival_words(struct buf *out, const struct judgement *judgement, enum language language);
/* What bounds it and is not over yet: "2 Feb 2027 to 9 Aug 2031", "not before 2 Feb 2027"; or, of a
 * day in the past, that no figure says so. Nothing where there is nothing to add. */
void arrival_bounds(struct buf *out, const struct judgement *judgement, enum language language);
/* Whether it is a projection, so that "by the trend" or "at the pace so far" belongs to it. */
bool arrival_is_projected(const struct judgement *judgement);

#endif
