/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Five-year plans as times: “十五五”时期, “十四五”末, "during the 15th Five-Year Plan period", "im 15.
 * Fünfjahresplan". Their years are those of China: the first ran from 1953 to 1957, and since the
 * third (1966 to 1970) each follows the one before. A plan that is only named ("the 15th Five-Year
 * Plan calls for", “十五五”规划) is no time. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_PLAN_PERIOD_H
#define HEADWAY_COLLECTORS_PAGE_TIME_PLAN_PERIOD_H

#include "collectors/page/text/text.h"
#include "domain/period.h"

struct page_plan_period {
    size_t end;      /* where its words end */
    int first, last; /* years; of “十四五”开局之年 the same */
    bool at_end;     /* “十四五”末: on the last day */
};

/* The one whose words begin at `at`. */
bool page_take_plan_period(const struct page_text *text, size_t at, struct page_plan_period *out);

/* Whether the span names one that is another country's, whose years are not known. */
bool page_names_plan_of_another(const struct page_text *text, struct page_span span);

/* Whether the span names one. */
bool page_names_plan_period(const struct page_text *text, struct page_span span);

/* A plan that began before the year of publication says when only of what is planned; of what was
 * done in it nobody says in which year. */
bool page_is_plan_ahead(const struct page_text *text, struct page_span plan,
                        const struct period *period);

#endif
