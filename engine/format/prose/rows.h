/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the rows of a lexicon are written. */
#ifndef HEADWAY_FORMAT_PROSE_ROWS_H
#define HEADWAY_FORMAT_PROSE_ROWS_H

#include "domain/quantity.h"
#include "format/prose/lexicon.h"
#include "format/prose/prose.h"

#define PLAIN(role, text) { text, role, 0, 0, 0, NULL }
#define VALUE(role, text, number) { text, role, 0, number, 0, NULL }
#define PLACED(text, number) { text, ROLE_SMALL, WORD_PLACED, number, 0, NULL }
#define ABROAD(role, text, number) { text, role, WORD_ABROAD, number, 0, NULL }
#define CODE(text) { text, ROLE_NUMBERED, WORD_CODE, 0, 0, NULL }
#define STEM(role, text) { text, role, WORD_STEM, 0, 0, NULL }
#define STEM_VALUE(role, text, number) { text, role, WORD_STEM, number, 0, NULL }
#define BOUND(text, q) { text, ROLE_BOUND, 0, QUALIFIER_##q, 0, NULL }
#define BOUND_VERB(text, q) { text, ROLE_BOUND_VERB, 0, QUALIFIER_##q, 0, NULL }
#define BOUND_AFTER(text, q) { text, ROLE_BOUND_AFTER, 0, QUALIFIER_##q, 0, NULL }
#define BOUND_MORE(text, q) { text, ROLE_BOUND_MORE, 0, QUALIFIER_##q, 0, NULL }
#define CURRENCY(text, code) { text, ROLE_CURRENCY, 0, 0, PROSE_AMOUNT, code }
#define LOCAL(text) { text, ROLE_CURRENCY, WORD_LOCAL, 0, PROSE_AMOUNT, "CNY" }
#define UNIT(text, unit, kind) { text, ROLE_UNIT, 0, 0, PROSE_##kind, unit }
#define CASED(text, unit, kind) { text, ROLE_UNIT, WORD_CASED, 0, PROSE_##kind, unit }
#define UNIT_SHIFT(text, unit, kind, places) { text, ROLE_UNIT, 0, places, PROSE_##kind, unit }
#define COUNTER(text, unit) { text, ROLE_COUNTER, 0, 0, PROSE_COUNT, unit }
#define NOUN(text, unit) { text, ROLE_NOUN, 0, 0, PROSE_COUNT, unit }

#endif
