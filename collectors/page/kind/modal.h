/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The modals of Chinese, with which a plan is told: 要实现, 将建成, 確保. 将 is one in front of a verb of
 * its own, 要 in front of a verb of reaching or where it begins a clause. */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_MODAL_H
#define HEADWAY_COLLECTORS_PAGE_KIND_MODAL_H

#include "collectors/page/text/text.h"

/* One that plans; 将 that says what comes, planned or expected. */
bool page_has_modal(const struct page_text *text, struct page_span span);
bool page_says_will(const struct page_text *text, struct page_span span);

/* Whether a word in the span says that something is there, and not to come: 已, 目前, 拥有. */
bool page_says_fact(const struct page_text *text, struct page_span span);

/* Whether a word in the span opens what is to come, without saying when: 未来, 今後, 下一步. */
bool page_says_future(const struct page_text *text, struct page_span span);

/* 达产后可实现产值80亿元: whether it, or a clause in front of it as far as the semicolon, is of what
 * would be there once something is built. */
bool page_supposes(const struct page_text *text, struct page_span quantity);

#endif
