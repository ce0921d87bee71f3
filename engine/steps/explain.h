/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about one judged target beside its judgement: its figures in the ledger,
 * what each hedge decides, and what the next figure would have to be. */
#ifndef HEADWAY_STEPS_EXPLAIN_H
#define HEADWAY_STEPS_EXPLAIN_H

#include "output/explain.h"
#include "steps/judge.h"

/* Ledger entries come from the arena. The explanation points into `judged`. */
int explain(struct ledger *ledger, const struct judged *judged, struct arena *arena,
            struct explanation *out, struct err *err);

#endif
