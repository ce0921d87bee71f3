/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say beside a verdict, in whole sentences: one a note of the judgement. */
#ifndef HEADWAY_OUTPUT_NOTES_H
#define HEADWAY_OUTPUT_NOTES_H

#include "base/buf.h"
#include "domain/judgement.h"
#include "domain/language.h"

/* Plain text, a line a sentence; nothing where there is nothing to say. */
void notes_text(struct buf *out, const struct judgement *judgement, enum language language);

/* The words of a path: "even growth (geometric)". */
const char *notes_path(enum path path, enum language language);

#endif
