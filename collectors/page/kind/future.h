/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The future of German: "wird in Köln liegen und eine Fläche von 54 Hektar einnehmen". The passive
 * has the same verb: "wird in Köln gebaut". */
#ifndef HEADWAY_COLLECTORS_PAGE_KIND_FUTURE_H
#define HEADWAY_COLLECTORS_PAGE_KIND_FUTURE_H

#include "collectors/page/text/text.h"

/* Whether the clause tells in it what is measured or counted at `at`: behind "wird", or as the last
 * number in front of it ("... hat und auf 54 ansteigen wird"). */
bool page_is_in_german_future(const struct page_text *text, struct page_span clause, size_t at);

#endif
