/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of places, known ones and those that their kind tells ("Yuhang District", 余杭区), and places
 * in the names of other things. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_PLACE_NAME_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_PLACE_NAME_H

#include "collectors/page/place/mention.h"

/* Whether the name of a place begins there, with words such as "nationwide" or without. */
bool page_place_at(const struct page_text *text, size_t at, bool adverbs,
                   struct page_mention *out);

/* Whether the name of a place begins anywhere in the span; that of a currency's country is none. */
bool page_names_any_place(const struct page_text *text, struct page_span span);

/* A place in a name is none: "Beijing Academy of ...", 中国信息通信研究院, "Statistik Austria". In Chinese
 * what the pattern of a region names besides places (A股) is one itself. */
bool page_is_in_name(const struct page_text *text, struct page_span span);

#endif
