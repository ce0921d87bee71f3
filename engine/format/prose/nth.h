/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shares that are told by an ordinal: "every third household", "jeder vierte Betrieb". */
#ifndef HEADWAY_FORMAT_PROSE_NTH_H
#define HEADWAY_FORMAT_PROSE_NTH_H

#include "format/prose/lexer.h"

/* The ordinal at token i, behind "every" or "jeder", as the share of one in so many. False where it
 * is none, or says how often: "every third day". */
bool nth_read(const struct line *line, size_t i, struct dec *share);

/* "jede sechste (16,4 %) Person", "two thirds (67%) of them": a bracket at token i that tells the
 * share in percent. Returns the token behind it, i where there is none. */
size_t share_skip_percentage(const struct line *line, size_t i);

#endif
