/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/passage.h"

#include "base/names.h"

static const char *const kinds[PASSAGE_KIND_COUNT] = { "unread", "target" };

const char *passage_kind_name(enum passage_kind kind)
{
    return kinds[kind];
}

bool passage_kind_parse(const char *name, enum passage_kind *out)
{
    int index;

    if (!name_find(kinds, PASSAGE_KIND_COUNT, name, &index))
        return false;
    *out = (enum passage_kind)index;
    return true;
}
