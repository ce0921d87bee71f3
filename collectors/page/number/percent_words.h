/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that say what a percentage is; see percent.h. */
#ifndef HEADWAY_COLLECTORS_PAGE_NUMBER_PERCENT_WORDS_H
#define HEADWAY_COLLECTORS_PAGE_NUMBER_PERCENT_WORDS_H

#include "collectors/page/figure.h"

/* A word and whose it is. A noun goes on through "was" and "to" ("growth slowed to 5 percent"), a
 * verb does not ("rose to 5 percent"). A part is what German words end in, or begin with. */
struct page_percent_word {
    const char *text;
    enum page_percent is;
    bool verb, part;
};

/* In front of the quantity, in its clause. */
extern const struct page_percent_word page_percent_in_front[];
extern const size_t page_percent_in_front_count;

/* Right behind it. */
extern const struct page_percent_word page_percent_behind[];
extern const size_t page_percent_behind_count;

#endif
