/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences with blanks: each {name} of a template, which is ours, becomes the text of that name as
 * it stands. What is meant for a page is escaped by who gives it. */
#ifndef HEADWAY_OUTPUT_TEMPLATE_H
#define HEADWAY_OUTPUT_TEMPLATE_H

#include "base/buf.h"

struct blank {
    const char *name, *text;
};

/* The blanks end with one of no name; a name that is not among them stays out. */
void template_fill(struct buf *out, const char *template, const struct blank *blanks);

#endif
