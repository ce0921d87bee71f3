/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period that a sentence speaks of: "in 2024", 今年上半年, "im ersten Halbjahr 2025". */
#ifndef HEADWAY_COLLECTORS_PAGE_PERIOD_H
#define HEADWAY_COLLECTORS_PAGE_PERIOD_H

#include "domain/language.h"
#include "domain/period.h"

#include <stddef.h>

/* The period phrase in text[0..length) that is nearest to the place `near`. Phrases that hang on
 * the day of publication (this year, 去年) count only where that is known. False where there is
 * none. */
bool page_period(const char *text, size_t length, size_t near, enum language language,
                 date published, struct period *out);

#endif
