/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What does not go together in the ledger: figures of different indicators against the checks of
 * the catalogue, and statements about one period that contradict each other. Both sides are
 * given; nothing is resolved. */
#ifndef HEADWAY_STEPS_FINDINGS_H
#define HEADWAY_STEPS_FINDINGS_H

#include "domain/found.h"
#include "steps/observations.h"

/* Calls `each` for all there are as of the day; what it is given is valid during the call. */
int findings(const struct observation_source *source, date as_of,
             int (*each)(void *context, const struct found *found, struct err *err), void *context,
             struct err *err);
/* Only those of the catalogue's checks. */
int findings_of_checks(const struct observation_source *source, date as_of,
                       int (*each)(void *context, const struct found *found, struct err *err),
                       void *context, struct err *err);

#endif
