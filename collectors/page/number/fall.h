/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a change is one downward by words that stand apart from it, behind it or at the end of
 * its clause: "a 3.9 percent drop", "ging um 5,4 Prozent zurück", 降幅为3%. Such lists know less
 * than a verb right beside it, which the quantity's own direction is by. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_FALL_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_FALL_H

#include "collectors/page/text/text.h"

bool page_falls(const struct page_text *text, const struct prose_quantity *quantity);

#endif
