/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the text of an explanation says besides the sentences it has in common with the page.
 * Blanks are in braces. */
#ifndef HEADWAY_OUTPUT_EXPLAIN_PHRASES_H
#define HEADWAY_OUTPUT_EXPLAIN_PHRASES_H

#include "domain/language.h"
#include "domain/target.h"
#include "domain/verdict.h"

enum phrase {
    PHRASE_GOAL,
    PHRASE_THE_EVENT,
    PHRASE_UP,
    PHRASE_DOWN,
    PHRASE_BY,
    PHRASE_NO_DEADLINE,
    PHRASE_ANNOUNCED,
    PHRASE_REPLACED,
    PHRASE_AS_OF,
    PHRASE_UNTARGETED,
    PHRASE_AWAITED,
    PHRASE_STAND,
    PHRASE_PUBLISHED,
    PHRASE_PROVISIONAL,
    PHRASE_AT,
    PHRASE_DOCUMENT,
    PHRASE_ROW,
    PHRASE_HAPPENED,
    PHRASE_NOT_YET,
    PHRASE_FIGURE,
    PHRASE_STATED,
    PHRASE_SUPPOSED,
    PHRASE_COMPUTED,
    PHRASE_FIGURES,
    PHRASE_SUM,
    PHRASE_LAST,
    PHRASE_NONE,
    PHRASE_COMPUTATION,
    PHRASE_PATH,
    PHRASE_ARRIVAL,
    PHRASE_BY_TREND,
    PHRASE_BY_PACE,
    PHRASE_FOUR_OF_FIVE,
    PHRASE_FOUR_OF_FIVE_OPEN,
    PHRASE_BY_PACE_TOO,
    PHRASE_RULES,
    PHRASE_RULES_WORST,
    PHRASE_YES,
    PHRASE_NO,
    PHRASE_VERDICT,
    PHRASE_BETWEEN,
    PHRASE_CONFIDENCE,
    PHRASE_POINT,
    PHRASE_POINTS,
    PHRASE_HEDGED,
    PHRASE_PATH_NOT_STATED,
    PHRASE_HEDGES,
    PHRASE_WOULD_CHANGE,
    PHRASE_COUNT
};

const char *explain_phrase(enum phrase phrase, enum language language);
const char *explain_confidence(enum confidence confidence, enum language language);
/* "reach", "keep", as they are called in the language. */
const char *explain_kind(enum target_kind kind, enum language language);
const char *explain_direction(enum direction direction, enum language language);

#endif
