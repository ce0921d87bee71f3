/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that say that a quantity is expected or aimed at; see kind.h. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_KIND_WORDS_H
#define HEADWAY_COLLECTORS_PAGE_KIND_KIND_WORDS_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

struct page_kind_word {
    enum language language;
    enum page_kind kind;
    enum page_part within; /* how far around the quantity the word counts */
    const char *text;
};

extern const struct page_kind_word page_kind_words[];
extern const size_t page_kind_word_count;

#endif
