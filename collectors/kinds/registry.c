/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collectors/kinds/kinds.h"

#include <string.h>

#define LIST_KIND(name) &kind_##name,
static const struct collector *const kinds[] = { COLLECTOR_KINDS(LIST_KIND) NULL };
#undef LIST_KIND

const struct collector *collector_find(const char *kind)
{
    for (size_t i = 0; kinds[i] != NULL; i++)
        if (strcmp(kinds[i]->kind, kind) == 0)
            return kinds[i];
    return NULL;
}

