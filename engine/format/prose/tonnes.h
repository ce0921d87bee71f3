/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tonnes of which it is not said what weighs so much: once a paragraph has spoken of tonnes of CO2
 * equivalents, those are no others. */
#ifndef HEADWAY_FORMAT_PROSE_TONNES_H
#define HEADWAY_FORMAT_PROSE_TONNES_H

#include "format/prose/lexer.h"

/* Of the tokens [first, end), which are a number and its tonnes. */
bool tonnes_are_bare(const struct line *line, size_t first, size_t end);

#endif
