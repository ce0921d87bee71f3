/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/names.h"

#include <stddef.h>
#include <string.h>

bool name_find(const char *const *names, int count, const char *text, int *index)
{
    for (int i = 0; i < count; i++) {
        if (names[i] != NULL && strcmp(text, names[i]) == 0) {
            *index = i;
            return true;
        }
    }
    return false;
}
