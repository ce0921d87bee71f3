/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who comes behind the first: "Peking liegt mit 82 Firmen vorn. Es folgen Shanghai mit 47 und Jinan
 * mit 19", "Shanghai follows with 47". All are of the thing that was counted for the first. */
#ifndef HEADWAY_FORMAT_PROSE_FOLLOWING_H
#define HEADWAY_FORMAT_PROSE_FOLLOWING_H

#include <stdbool.h>
#include <stddef.h>

/* Whether what stands between two counts, [at, end), leads from one such place to the next. */
bool following_leads(const char *text, size_t at, size_t end);

#endif
