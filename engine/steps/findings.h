/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not go together in the ledger: figures of different indicators against the checks of
 * the catalogue, and statements about one period that contradict each other. Both sides are
 * given; nothing is resolved. */
#ifndef HEADWAY_STEPS_FINDINGS_H
#define HEADWAY_STEPS_FINDINGS_H

#include "domain/cross_check.h"
#include "steps/observations.h"

struct finding_figure {
    const char *role; /* "part", "whole", "share", "level", "growth", "before", "said" */
    const struct indicator *indicator;
    const struct observation *observation;
    const struct provenance *provenance; /* NULL for a computed figure */
};

struct found {
    const char *kind; /* "part", "share", "growth", "contradiction" */
    const char *note; /* of the check; may be NULL */
    struct finding_figure figures[FINDING_FIGURES];
    size_t figure_count;
    bool has_computed;
    struct interval computed;
};

/* Calls `each` for all there are as of the day; what it is given is valid during the call. */
int findings(const struct observation_source *source, date as_of,
             int (*each)(void *context, const struct found *found, struct err *err), void *context,
             struct err *err);

#endif
