/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "1.2m tonnes this year and 1.5m next year": the m of the second number is millions as well. */
#ifndef HEADWAY_FORMAT_PROSE_MILLIONS_H
#define HEADWAY_FORMAT_PROSE_MILLIONS_H

#include "format/prose/lexer.h"

/* Whether what begins at token `first` and ends in the letter at token `m` is joined to such
 * millions in front. */
bool millions_are_joined(const struct line *line, size_t first, size_t m);

#endif
