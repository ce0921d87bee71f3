/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was planned or expected once: "consumption had been forecast to hit 950 TWh in 2025, but
 * reached only 901", "Die Leistung sollte bis 2025 auf 60 GW steigen". When its time is over it
 * says neither what came nor what is to come. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_INTENDED_H
#define HEADWAY_COLLECTORS_PAGE_KIND_INTENDED_H

#include "collectors/page/text/text.h"

/* Whether the clause says so of the quantity; the caller knows that its time is over. */
bool page_was_intended(const struct page_text *text, const struct prose_quantity *quantity);

#endif
