/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 八大枢纽节点算力总规模达175: in Chinese a clause that begins with a counted group of places is of
 * these, and not of the place that was spoken of. 全国31个省份 are all of it. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_GROUP_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_GROUP_H

#include "collectors/page/text/text.h"

/* How many bytes at `at` name such a group; 0 where none is named. */
size_t page_group_of_places_at(const struct page_text *text, size_t at);

#endif
