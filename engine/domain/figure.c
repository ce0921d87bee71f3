/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/figure.h"

#include "base/names.h"

static const char *const modalities[MODALITY_COUNT] = { "observation", "forecast", "fact" };
static const char *const decisions[DECISION_COUNT] = { "accepted", "held", "rejected" };
static const char *const relations[RELATION_COUNT] = {
    "first", "duplicate", "refinement", "revision", "contradiction", "other_period",
};

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
