/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the figures of different indicators go together, as the catalogue says they must. A
 * finding is reported only where no choice inside the hedges and the rounding makes them agree. */
#ifndef HEADWAY_DOMAIN_CROSS_CHECK_H
#define HEADWAY_DOMAIN_CROSS_CHECK_H

#include "domain/check.h"
#include "domain/interval.h"
#include "domain/series.h"

enum { FINDING_FIGURES = 3 };

struct finding {
    const struct check *check;
    /* part and whole; share, part and whole; or growth, level, and the level a year before */
    const struct observation *figures[FINDING_FIGURES];
    size_t figure_count;
    struct interval stated, computed; /* share and growth: what was said, what the others give */
};

/* The observations of the indicators that a check names, of every frequency, in force on the day
 * (see series_in_force); `figures` are those of check->part or level, whole, and share or
 * growth. Calls `each` for every finding, oldest period first. */
struct check_figures {
    const struct series *part, *whole, *share;   /* level is part, growth is share */
    size_t part_count, whole_count, share_count; /* one series a frequency */
};
void cross_check(const struct check *check, const struct check_figures *figures,
                 void (*each)(void *context, const struct finding *finding), void *context);

#endif
