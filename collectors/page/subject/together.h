/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "The core AI industry and the robotics industry had a combined output": of both of them, and not
 * of the one that the anchor names. Lists of words decide. */
#ifndef HEADWAY_COLLECTORS_PAGE_SUBJECT_TOGETHER_H
#define HEADWAY_COLLECTORS_PAGE_SUBJECT_TOGETHER_H

#include "collectors/page/text/text.h"

/* The word for the sum; empty where what is behind the anchor is of it alone. */
struct page_span page_summed_with(const struct page_text *text, struct page_span anchor);

#endif
