/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as a catalogue or a table states it: "近3500亿元", "over 2,400", "rund 2 Mrd. Euro",
 * "3-5". The whole text must be one quantity. */
#ifndef HEADWAY_FORMAT_PROSE_PHRASE_H
#define HEADWAY_FORMAT_PROSE_PHRASE_H

#include "base/err.h"
#include "domain/language.h"
#include "domain/quantity.h"
#include "domain/unit.h"

/* LANGUAGE_COUNT as the language: found out by the words. The unit is the base unit (CNY,
 * percent, companies, or the noun as written) that the quantity is in, "" where none is stated.
 * -1 with the reason where the text is no quantity, or more than one. */
int quantity_from_phrase(const char *text, enum language language, struct quantity *out,
                         char unit[UNIT_TEXT], struct err *err);

/* Whether a magnitude stands in it, "3.5 billion", 35亿, 3.5k: what is not to be multiplied by that
 * of a unit such as "bn CNY" once more. */
bool phrase_is_scaled(const char *text);

#endif
