/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures of one indicator, as a table, JSON (headway.history/1) or CSV. */
#ifndef HEADWAY_OUTPUT_HISTORY_H
#define HEADWAY_OUTPUT_HISTORY_H

#include "base/buf.h"
#include "domain/indicator.h"
#include "io/ledger.h"

struct history {
    const struct indicator *indicator;
    const struct ledger_entry *const *entries; /* oldest period first, then as published */
    const bool *in_force;                      /* one an entry */
    size_t count;
    enum language language;
};

/* The last figure in force of the indicator's own frequency, else of any; NULL for none. */
const struct ledger_entry *history_latest(const struct history *history);

void history_json(const struct history *history, struct buf *out);
void history_csv(const struct history *history, struct buf *out);
void history_table(const struct history *history, struct buf *out);

#endif
