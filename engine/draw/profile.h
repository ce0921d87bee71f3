/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shapes of the round-robin databases: how far back each resolution goes. */
#ifndef HEADWAY_DRAW_PROFILE_H
#define HEADWAY_DRAW_PROFILE_H

#include "domain/indicator.h"

#include <stddef.h>

enum { PROFILE_ARCHIVES_MOST = 2 };

struct ring_archive {
    int days; /* a row */
    int rows;
};

struct ring_profile {
    size_t size; /* of the file, in bytes */
    int archive_count;
    struct ring_archive archives[PROFILE_ARCHIVES_MOST];
    /* No file ends before this day; where the figures do, the rest is unknown. rrd_fetch_r()
     * reads rubbish from an archive that reaches back before 1970 (its comparison of times is
     * unsigned), so every archive must have passed that by its whole length and a row. */
    date earliest_end;
};

/* Daily and weekly flows and rates keep ten years of days. A stock's series has the frequency of
 * its days of counting, which says nothing of how often it is counted: mostly once a year. Of one
 * that is counted every week each count is here for 13 months, and all of them in the ledger. */
const struct ring_profile *profile_of(enum frequency frequency, enum nature nature);

#endif
