/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plans in Chinese that go on without a word of time: 到2027年，规模突破500亿元。…生态持续完善，基金规模突破30亿元 says
 * of the fund what is to come as well. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_PLAN_H
#define HEADWAY_COLLECTORS_PAGE_KIND_PLAN_H

#include "collectors/page/text/text.h"

/* Whether the sentences of its paragraph in front of the quantity's, or the heading of that, tell
 * of a plan last, and its own says nothing of what is there already. Its own names no time. */
bool page_is_in_plan(const struct page_text *text, struct page_span quantity);

/* Whether the sentence is what a plan says: "..., according to the action plan", "heißt es im
 * Aktionsplan"; in English also one that nobody else says, on a page whose head announces a plan.
 * What a plan expects, it aims at. */
bool page_is_said_by_plan(const struct page_text *text, struct page_span sentence);

#endif
