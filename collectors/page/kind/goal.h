/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What something is measured by where it is a goal: "5.2 percent, above the 5-percent target", "lag
 * über dem Ziel von 5 Prozent", "übertraf das Regierungsziel". The goal is one, and what lies above
 * or below it was observed. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_GOAL_H
#define HEADWAY_COLLECTORS_PAGE_KIND_GOAL_H

#include "collectors/page/text/text.h"

/* Where in the span the words begin that measure by a goal; its end where there are none. In
 * Chinese, page/kind/kind.h says so of whole clauses. */
size_t page_measure_by_goal(const struct page_text *text, struct page_span span);

/* 未达到5000亿元的预期目标，为4500亿元, 目标已经提前实现：2024年为: whether the clause tells what became of a
 * goal, and what stands behind it is there. */
bool page_tells_fate_of_goal(const struct page_text *text, struct page_span clause);

#endif
