/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quantities of one masked line. */
#ifndef HEADWAY_FORMAT_PROSE_QUANTITY_GRAMMAR_H
#define HEADWAY_FORMAT_PROSE_QUANTITY_GRAMMAR_H

#include "format/prose/lexer.h"
#include "format/prose/prose.h"

/* Appends them; their offsets are those of the line plus `base`. `bytes` is the line. */
void line_quantities(const struct line *line, const char *bytes, size_t base,
                     struct prose_list *out);

#endif
