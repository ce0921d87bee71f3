/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Regular expressions that users write: PCRE2, case-insensitive, in UTF-8. A search has limits of
 * steps, depth and memory, so that no pattern can stall a run. The only module that includes
 * pcre2. */
#ifndef HEADWAY_COLLECTORS_PATTERN_H
#define HEADWAY_COLLECTORS_PATTERN_H

#include "base/err.h"

#include <stddef.h>

struct pattern;

/* NULL where the text is no pattern, with the place of the fault. pattern_free() releases it. */
struct pattern *pattern_compile(const char *text, struct err *err);
/* The same for words of a text: an abbreviation in capitals (AI, GDP, US) is meant as it stands,
 * and not in the middle of a word: AI is neither in "aims" nor in "SHANGHAI". A German adjective
 * in front of its noun ends as its case wants it: "digitale Wirtschaft" finds "der digitalen
 * Wirtschaft". Traditional
 * characters are looked for as simplified ones (format/simplified.h), as the text has to be. */
struct pattern *pattern_of_words(const char *text, struct err *err);
void pattern_free(struct pattern *pattern);
/* -1 where all it can ever find is the empty text, as of "^" and "(?=a)". */
int pattern_finds_words(const struct pattern *pattern, struct err *err);

/* The first match in text[from..length), which is valid UTF-8. Returns 1 with its ends, 0 where
 * there is none, -1 where a limit was reached or it cannot be looked for, as "(?R)". */
int pattern_find(const struct pattern *pattern, const char *text, size_t length, size_t from,
                 size_t *start, size_t *end, struct err *err);

#endif
