/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All cases of a text of any length: a stretch of it is taken, judged and written after the other,
 * several at a time in threads of their own, in memory that does not grow with the text. What comes
 * out is the same however the text is cut. Only of a text with quotes the rest is taken at once
 * from the stretch on in which the first stands: there an end of line need not end a record, and
 * which one does is known to whoever reads in order. */
#ifndef HEADWAY_STEPS_ASSESS_ALL_H
#define HEADWAY_STEPS_ASSESS_ALL_H

#include "steps/assess.h"

enum { ASSESS_STRETCH = 512 * 1024, ASSESS_AT_ONCE_MOST = 8 };

struct assess_plan {
    const char *name; /* of the text, for what is said of its line of names */
    const struct assess_method *method;
    size_t stretch; /* bytes taken at a time, about as many as are written */
    size_t at_once; /* stretches judged at a time, up to ASSESS_AT_ONCE_MOST; 1: no threads */
    /* All three are called by one thread, in the order of the text. */
    int (*take)(void *context, size_t most, struct buf *out, struct err *err); /* fewer: the end */
    int (*put)(void *context, const char *bytes, size_t length, struct err *err);
    void (*fault)(void *context, const char *text); /* of a record, whose row says so as well */
    void *context;
};

/* -1 where it cannot be read or written, or the line of names is at fault. */
int assess_all(const struct assess_plan *plan, struct err *err);

#endif
