/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a figure that comes in relates to those that are known. Bounds count as the words leave
 * them: nearly 350 and over 300 agree, over 450 and nearly 450 do not. */
#ifndef HEADWAY_DOMAIN_CLASSIFY_H
#define HEADWAY_DOMAIN_CLASSIFY_H

#include "domain/figure.h"

#include <stddef.h>

struct claim {
    struct observation observation;
    const char *publisher; /* may be NULL; borrowed */
};

/* What two figures of one period may both be speaking of. */
bool quantities_agree(const struct quantity *a, const struct quantity *b);

/* The relation of one figure to the known ones of its indicator; those whose periods do not
 * overlap its own may be left out. Where several are known for its period, one that says the same
 * makes it a duplicate; else it is held against the one in force on the day it was published. A
 * figure that was published before all that is known is held against the earliest. A forecast is
 * compared with forecasts only. */
enum relation classify(const struct claim *statement, const struct claim *known, size_t count);

#endif
