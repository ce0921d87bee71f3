/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where something was said or shown, which is not what the text is of: "am 28. August in Berlin
 * vorgestellt", "sagte er auf der Weltkonferenz in Beijing", 新闻发布会. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_SCENE_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_SCENE_H

#include "collectors/page/text/text.h"

bool page_is_scene(const struct page_text *text, struct page_span place);

#endif
