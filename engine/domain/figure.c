/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/figure.h"

#include "base/names.h"

#include <string.h>

static const char *const modalities[MODALITY_COUNT] = { "observation", "forecast", "fact" };
static const char *const decisions[DECISION_COUNT] = { "accepted", "held", "rejected" };
static const char *const relations[RELATION_COUNT] = {
    "first", "duplicate", "refinement", "revision", "contradiction", "other_period",
};

enum { FLAGS_MOST = 3 }; /* a longer text is a remark in words */

bool observation_is_provisional(const struct observation *observation, const char *flags)
{
    const struct period period = observation->period;

    return (flags != NULL && strlen(flags) <= FLAGS_MOST && strpbrk(flags, "pePE") != NULL) ||
           (observation->published <= period.last && period.first < period.last);
}

const char *modality_name(enum modality modality)
{
    return modalities[modality];
}

bool modality_parse(const char *name, enum modality *out)
{
    int index;

    if (!name_find(modalities, MODALITY_COUNT, name, &index))
        return false;
    *out = (enum modality)index;
    return true;
}

const char *decision_name(enum decision decision)
{
    return decisions[decision];
}

const char *relation_name(enum relation relation)
{
    return relations[relation];
}

bool decision_parse(const char *name, enum decision *out)
{
    int index;

    if (!name_find(decisions, DECISION_COUNT, name, &index))
        return false;
    *out = (enum decision)index;
    return true;
}

bool relation_parse(const char *name, enum relation *out)
{
    int index;

    if (!name_find(relations, RELATION_COUNT, name, &index))
        return false;
    *out = (enum relation)index;
    return true;
}
