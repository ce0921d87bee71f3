/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases for a time: "the first half of this year", 截至今年6月底, "im ersten Halbjahr 2025", "by
 * 2030", "within two years". Those that hang on the day of publication (this year, 去年) are read
 * only where that is known. Years in names ("the 2026 Forum", "Agenda 2030"), in ranges ("2026-30")
 * and that something is compared with ("than in 2023", 比2020年) are no phrases. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_PHRASE_H
#define HEADWAY_COLLECTORS_PAGE_TIME_PHRASE_H

#include "domain/period.h"

#include "collectors/page/text/text.h"
#include "collectors/page/time/lead.h"

enum page_phrase_kind {
    PHRASE_PERIOD,
    PHRASE_BY,    /* "by 2030", 到2025年: the period is what it is reached in */
    PHRASE_EVENT, /* a day on which something was said or done: no period of a figure */
    PHRASE_WINDOW /* "within two years": from the day of publication to the deadline */
};

struct page_phrase {
    struct page_span span;
    enum page_phrase_kind kind;
    struct period period;
    bool now; /* "at present", 目前: the day of publication */
    bool year_before; /* of its number alone: "the same month last year (", which is the phrase
                       * before it, a year earlier; "than the May total of" */
};

enum { PHRASES_MOST = 24 };

/* The phrases that begin in the span, in order; returns how many, at most PHRASES_MOST. */
size_t page_phrases(const struct page_text *text, struct page_span span,
                    struct page_phrase phrases[PHRASES_MOST]);

#endif
