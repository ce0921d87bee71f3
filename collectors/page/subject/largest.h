/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "The ten largest firms in the core AI industry", 人工智能产业前十强企业: what those have is not all
 * that the anchor names. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_LARGEST_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_LARGEST_H

#include "collectors/page/text/text.h"

/* The words for them; empty where the anchor is not said to be what they belong to. */
struct page_span page_largest_of(const struct page_text *text, struct page_span anchor);

#endif
