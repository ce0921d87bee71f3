/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a clause in English or German, and of what sort each is. Lists decide, and endings;
 * a word that they do not know is of no sort. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_WORDS_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_WORDS_H

#include "collectors/page/text/text.h"

enum { WORDS_MOST = 24 };

struct page_word {
    size_t start, end;
};

/* Those of the span, in order; returns how many, at most WORDS_MOST. */
size_t page_words_in(const struct page_text *text, struct page_span span,
                     struct page_word words[WORDS_MOST]);

bool page_ends_in(const struct page_text *text, struct page_word word, const char *ending);
bool page_is_capital(const struct page_text *text, struct page_word word);

bool page_is_verb(const struct page_text *text, struct page_word word);
bool page_is_determiner(const struct page_text *text, struct page_word word);
bool page_is_pronoun(const struct page_text *text, struct page_word word);

/* Of what was spoken of, how much: "the total reached", "das Volumen stieg". */
bool page_is_measure_word(const struct page_text *text, struct page_word word);

/* What may begin a clause that goes on with the subject of another: "in", "with", "rund". */
bool page_is_opening(const struct page_text *text, struct page_word word);

#endif
