/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole world as a place: "3.9 billion users in the world", "auf der Welt", "around the globe".
 * A superlative in its clause ("the largest network in the world") is of something that only is
 * compared with all others, wherever that lies. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_WORLD_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_WORLD_H

#include "collectors/page/text/text.h"

/* Whether words for it begin at `at`, and where they end. */
bool page_world_at(const struct page_text *text, size_t at, size_t *end);

/* The same of "in 48 Ländern und Regionen der Welt" behind what is counted, *of_world, and of "in
 * 48 countries", which is of all of these and no other place. */
bool page_countries_at(const struct page_text *text, size_t at, size_t *end, bool *of_world);

#endif
