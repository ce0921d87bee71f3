/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about one judged target beside its judgement: its figures in the ledger,
 * what each hedge decides, and what the next figure would have to be. Of an indicator without a
 * target, its last figure. */
#ifndef HEADWAY_STEPS_EXPLAIN_H
#define HEADWAY_STEPS_EXPLAIN_H

#include "output/explain.h"
#include "steps/judge.h"

/* Ledger entries come from the arena. The explanation points into `judged`. */
int explain(struct ledger *ledger, const struct judged *judged, struct arena *arena,
            struct explanation *out, struct err *err);

/* An indicator that no target was announced for by the day: its last figure of those published by
 * then, of its own frequency where there is one. */
int explain_untargeted(const struct observation_source *source, const struct indicator *indicator,
                       date as_of, struct arena *arena, struct explanation *out, struct err *err);

#endif
