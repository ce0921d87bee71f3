/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokens of time in a span of text. */
#ifndef HEADWAY_COLLECTORS_PAGE_TIME_TOKENS_H
#define HEADWAY_COLLECTORS_PAGE_TIME_TOKENS_H

#include "collectors/page/time/token.h"

enum { TOKENS_MOST = 96 };

/* Those that begin in it, in order; returns how many, at most TOKENS_MOST. */
size_t page_tokens(const struct page_text *text, struct page_span span,
                   struct page_token tokens[TOKENS_MOST]);

#endif
