/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published figures that do not go together, with who said them. */
#ifndef HEADWAY_DOMAIN_FOUND_H
#define HEADWAY_DOMAIN_FOUND_H

#include "domain/cross_check.h"
#include "domain/figure.h"

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

#endif
