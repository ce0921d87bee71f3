/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/indicator.h"

#include "base/names.h"

#include <string.h>

static const char *const names[NATURE_COUNT] = { "flow", "stock", "rate", "event", "fact" };

int indicator_rank(const struct indicator *indicator, const char *publisher)
{
    const struct publisher_ranks *ranks = &indicator->publishers;

    for (size_t i = 0; publisher != NULL && i < ranks->count; i++)
        if (strcmp(ranks->items[i].name, publisher) == 0)
            return ranks->items[i].rank;
    return RANK_UNLISTED;
}

const char *nature_name(enum nature nature)
{
    return names[nature];
}

