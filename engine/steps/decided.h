/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The observations of one indicator as they were accepted on each day: a review changes what
 * counts from its day on, and no answer that was given before it. */
#ifndef HEADWAY_STEPS_DECIDED_H
#define HEADWAY_STEPS_DECIDED_H

#include "steps/observations.h"

struct decided {
    struct observation_list *lists; /* each holds from its day until that of the next */
    date *from;                     /* ascending; the first is DATE_FIRST */
    size_t count;
    size_t most; /* observations in the longest of them */
};

/* Up to the end of the day `today`. decided_free() is due either way. */
int decided_read(const struct observation_source *source, const struct indicator *indicator,
                 date today, struct decided *out, struct err *err);
void decided_free(struct decided *decided);

const struct observation_list *decided_on(const struct decided *decided, date day);

/* The days on which something was published or decided, ascending, each once; the caller frees. */
size_t decided_days(const struct decided *decided, date **out);

#endif
