/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages say that becomes no figure: kept for a person to look at, each sentence once. */
#ifndef HEADWAY_STEPS_PASSAGES_H
#define HEADWAY_STEPS_PASSAGES_H

#include "config/config.h"
#include "io/ledger.h"

/* Records a passage inside a run and a transaction, a target's goal in the base unit of its
 * indicator. *added is false where it was there before, where the catalogue has the target
 * already, and where nothing is recorded because the run is dry. -1 with status 65 where there is
 * no such indicator or the unit does not convert; other statuses are faults of the ledger. */
int passage_record(struct ledger *ledger, const struct config *config,
                   const struct passage *passage, bool dry, bool *added, struct err *err);

/* The passages that still wait for somebody: of those that gave no figure only where none has
 * been read from the same page since. */
int passages_open(struct ledger *ledger, struct arena *arena, struct ledger_passage **out,
                  size_t *count, struct err *err);

#endif
