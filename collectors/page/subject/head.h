/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Der Gewinn der Industrie stieg um 11 Prozent auf 40 Milliarden": in German the noun that an
 * anchor hangs on says what is told, across whatever numbers stand behind. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_HEAD_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_HEAD_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* Whether that, *head, is a measure which the figure's anchor does not name: a profit, exports,
 * money that is put into it. */
bool page_hangs_on_measure(const struct page_text *text, const struct page_figure *figure,
                           struct page_span anchor, struct page_span *head);

#endif
