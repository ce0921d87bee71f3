/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the lists of the report say of one indicator: its latest figure, those held for review, who
 * published how many. A page that is carried over remembers it (edition.h), so that its figures
 * need not be read again for the lists. */
#ifndef HEADWAY_STEPS_LISTED_H
#define HEADWAY_STEPS_LISTED_H

#include "steps/publishing.h"

struct listed {
    const struct indicator *indicator;
    const struct ledger_entry *latest; /* NULL: none */
    const struct ledger_entry **held;
    size_t held_count;
    struct publisher *publishers; /* those of computed figures are not counted */
    size_t publisher_count;
};

/* Memory is the arena's; entries are those of the history. */
void listed_of(const struct history *history, struct arena *arena, struct listed *out);
/* To the part begun last. */
void listed_remember(struct edition *edition, const struct listed *listed);
/* 1; 0 where too little is remembered; -1 on a fault. Names are borrowed from `memory`. */
int listed_recall(struct ledger *ledger, const char *memory, const struct indicator *indicator,
                  struct arena *arena, struct listed *out, struct err *err);

#endif
