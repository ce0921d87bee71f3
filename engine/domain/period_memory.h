/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Periods read lately, by their texts: figures of one office share theirs, and to compare a text
 * costs a quarter of reading it. What a text says never changes, so nothing here goes stale. */
#ifndef HEADWAY_DOMAIN_PERIOD_MEMORY_H
#define HEADWAY_DOMAIN_PERIOD_MEMORY_H

#include "domain/period.h"

enum { PERIOD_SLOTS = 256 };

struct period_memory { /* begins as zeros */
    struct period_slot {
        char text[PERIOD_TEXT];
        size_t length; /* 0: nothing yet */
        struct period period;
    } slots[PERIOD_SLOTS];
};

/* period_parse() of text[0..length), which no NUL need end. False for what is no period, and for
 * anything as long as PERIOD_TEXT. */
bool period_recall(struct period_memory *memory, const char *text, size_t length,
                   struct period *out);

#endif
