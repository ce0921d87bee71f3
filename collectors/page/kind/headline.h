/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What English headlines plan or expect without a finite verb: "Shanghai to build 100 data
 * centers", "Industry seen at 400 bln yuan", "Industry to exceed 1 trln yuan: report". */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_HEADLINE_H
#define HEADWAY_COLLECTORS_PAGE_KIND_HEADLINE_H

#include "collectors/page/kind/kind.h"

/* Of the quantity; PAGE_OBSERVATION where its line is no headline, or says nothing such. */
enum page_kind page_kind_of_headline(const struct page_text *text, struct page_span quantity);

#endif
