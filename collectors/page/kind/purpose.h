/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done for a purpose ("um eine Industrie von 120 Milliarden Euro zu schaffen"), and what a
 * clause does with an object of its own (", aiming to quadruple the market from 5 to 20
 * billion"). */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_PURPOSE_H
#define HEADWAY_COLLECTORS_PAGE_KIND_PURPOSE_H

#include "collectors/page/text/text.h"

/* Whether the quantity's clause says what something else is done for: it is aimed at. */
bool page_is_purpose(const struct page_text *text, struct page_span quantity);

/* Whether only so much of it is meant for something that the anchor does not name: "500 megawatts
 * for AI applications", "drei Hektar für Lager"; not "für 2030" nor "for the year". Money is for
 * something always. */
bool page_is_for_a_part(const struct page_text *text, const struct prose_quantity *quantity,
                        struct page_span anchor);

/* Whether its clause goes on without a subject, and brings a thing that it names to that number;
 * "bringing the total to 40" is of what was spoken of, and so is what holds the anchor. */
bool page_is_of_object(const struct page_text *text, struct page_span quantity,
                       struct page_span anchor);

#endif
