/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Hangzhou lies in Zhejiang. It is home to 26 unicorns": a sentence that begins with a pronoun is
 * of what the one before it begins with, and not of the place that was named last. */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_PRONOUN_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_PRONOUN_H

#include "collectors/page/text/text.h"

/* Whether the sentence begins so: the words in which the one before it has its subject. */
bool page_subject_of_pronoun(const struct page_text *text, struct page_span sentence,
                             struct page_span *subject);

#endif
