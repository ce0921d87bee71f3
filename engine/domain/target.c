/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/target.h"

#include "base/names.h"

static const char *const kinds[TARGET_KIND_COUNT] = { "reach", "keep", "direction", "cumulative",
                                                      "milestone" };
static const char *const paths[PATH_COUNT] = { "undeclared", "linear", "geometric",
                                               "milestones" };

const char *target_kind_name(enum target_kind kind)
{
    return kinds[kind];
}

const char *path_name(enum path path)
{
    return paths[path];
}

bool path_parse(const char *name, enum path *out)
{
    int index;

    if (!name_find(paths, PATH_COUNT, name, &index))
        return false;
    *out = (enum path)index;
    return true;
}

const char *direction_name(enum direction direction)
{
    return direction == DIRECTION_INCREASE ? "increase" : "decrease";
}
