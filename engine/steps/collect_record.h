/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What came of one source, on its way into the ledger. */
#ifndef HEADWAY_STEPS_COLLECT_RECORD_H
#define HEADWAY_STEPS_COLLECT_RECORD_H

#include "io/collecting.h"
#include "steps/collect.h"

struct collect_source {
    const struct source_entry *entry;
    char entry_hash[HASH_TEXT];
    struct ledger_source before, state; /* before and after it was asked */
    char *message;              /* what the state says in words */
    bool heard, recorded;       /* it has been asked; its state is in the ledger */
};

/* Records its figures, documents, validators and state, in a transaction of their own; a source
 * that brought nothing new only changes its state, which waits for collect_record_states(). */
int collect_record(const struct collect *collect, struct collect_source *source,
                   const struct collected *collected, struct collect_result *result,
                   struct err *err);
int collect_record_states(const struct collect *collect, struct collect_source *sources,
                          size_t count, struct err *err);

#endif
