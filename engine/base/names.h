/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enumerations and their names: an array of texts in the order of the enumeration. */
#ifndef HEADWAY_BASE_NAMES_H
#define HEADWAY_BASE_NAMES_H

#include <stdbool.h>

/* The place of text in names[0..count). False, and *index unchanged, where it is not in. */
bool name_find(const char *const *names, int count, const char *text, int *index);

#endif
