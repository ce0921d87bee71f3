/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "double" and "triple", which are multiples as verbs and in front of what they multiply: "double
 * the level", "more than triple", "is to double its GDP", "saw sales triple"; not a double room. */
#ifndef HEADWAY_FORMAT_PROSE_DOUBLE_H
#define HEADWAY_FORMAT_PROSE_DOUBLE_H

#include "format/prose/lexer.h"

/* Whether token i is such a word and no multiple; bounded: a bound stands in front. */
bool double_is_mere(const struct line *line, size_t i, bool bounded);

#endif
