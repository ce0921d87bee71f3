/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 八大枢纽节点算力总规模达175: in Chinese what a counted group of places has is not all that the place
 * has that was spoken of. 全国31个省份 are all of it. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_GROUP_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_GROUP_H

#include "collectors/page/choice.h"

/* Whether such a group begins the candidate's piece and runs into the anchor. */
bool page_is_of_group(const struct page_place *place, const struct page_candidate *candidate);

#endif
