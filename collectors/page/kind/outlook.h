/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What somebody expects, and nobody aims at, though it "will", "soll" or 将 be: "the council
 * forecasts that output will rise", "nach der Prognose sollen", 协会预计，明年产量将达到. Lists of words
 * decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_OUTLOOK_H
#define HEADWAY_COLLECTORS_PAGE_KIND_OUTLOOK_H

#include "collectors/page/text/text.h"

/* Whether such a word, which a plan has too, is an aim in no other way than that. The German "will"
 * wants, and is none. */
bool page_is_word_of_outlook(enum language language, const char *word);

/* "Economists see the surplus at 220 billion euros": whether the clause says what experts think. */
bool page_is_seen_by_experts(const struct page_text *text, struct page_span clause);

/* Whether what the clause says with such a word is only expected. */
bool page_is_outlook(const struct page_text *text, struct page_span clause);

#endif
