/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An anchor in words that only set the scene: since when something is so ("since the introduction
 * of the scheme"), or in which field ("Im Bereich der Plattformen für Software"). What the sentence
 * tells is of another thing. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_SETTING_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_SETTING_H

#include "collectors/page/figure.h"
#include "collectors/page/text/text.h"

/* The words that make it so; empty where there are none. */
struct page_span page_setting_of(const struct page_text *text, struct page_span anchor);

/* Whether the anchor's clause opens with the field that it is told of, and that is what another
 * entry's anchor names: "Im Bereich der Windkraft gab es einen Zubau". 1 or 0; -1 where a pattern
 * ran into its limit. */
int page_is_in_other_field(const struct page_text *text, const struct page_figures *figures,
                           const struct page_figure *figure, struct page_span anchor,
                           struct err *err);

#endif
