/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages say that becomes no figure: kept for a person to look at, each sentence once, and of
 * the sentences that announce one target - the editions of a release in several languages, the
 * papers that carry it - the first, with the others behind it. */
#ifndef HEADWAY_STEPS_PASSAGES_H
#define HEADWAY_STEPS_PASSAGES_H

#include "config/config.h"
#include "io/ledger.h"

enum passage_outcome {
    PASSAGE_KNOWN,   /* it was there, the catalogue has the target, or the run is dry */
    PASSAGE_ADDED,
    PASSAGE_REPEATED /* added as well; another sentence announced that target before */
};

/* Records a passage inside a run and a transaction, a target's goal in the base unit of its
 * indicator. -1 with status 65 where there is
 * no such indicator or the unit does not convert; other statuses are faults of the ledger. */
int passage_record(struct ledger *ledger, const struct config *config,
                   const struct passage *passage, bool dry, enum passage_outcome *outcome,
                   struct err *err);

struct open_passage {
    const struct ledger_passage *passage;
    struct open_passage *again; /* the next one that announces the same target; or NULL */
};

/* The passages that still wait for somebody: of those that gave no figure only where none has
 * been read from the same page since, of those that announce one target the first, unless one of
 * them was decided on. */
int passages_open(struct ledger *ledger, struct arena *arena, struct open_passage **out,
                  size_t *count, struct err *err);

#endif
