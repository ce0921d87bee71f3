/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a text names a place that it goes on to speak of. A place in a name ("Beijing Academy of
 * ..."), a rank (全国第一), what a share is of, with whom one trades and where something was said are
 * no such mentions. "The city" stands for the city that was named last (page/place/anaphor.h), or
 * for that of the headline (page/place/topic.h). */
#ifndef HEADWAY_COLLECTORS_PAGE_PLACE_MENTION_H
#define HEADWAY_COLLECTORS_PAGE_PLACE_MENTION_H

#include "collectors/page/figure.h"
#include "collectors/page/place/places.h"
#include "collectors/page/text/text.h"

enum {
    PLACE_OWN = PLACES, /* only the figure's pattern knows it */
    PLACE_UNKNOWN,      /* a place by its kind: "Yuhang District", 余杭区 */
    MENTION_BACK_MOST = 3000 /* bytes that are looked through for a place named before */
};

struct page_mention {
    struct page_span span;
    size_t place; /* a row of page_places, or one of the above */
};

/* Which mention of a span is looked for. */
struct page_look {
    bool first;    /* else the last */
    bool adverbs;  /* "nationwide" counts */
    bool compared; /* "behind China", "than in Germany" count */
    bool no_neighbours; /* "in neighboring Norway" does not count */
    bool ranked;   /* "the highest in Greece" counts */
    bool wholes;   /* 占浙江省GDP counts */
    unsigned kinds; /* of enum page_place_kind, which alone count; 0: all, and words for them */
};

/* 1 found, 0 none, -1 where the figure's pattern ran into its limit. */
int page_mention_in(const struct page_text *text, const struct page_figure *figure,
                    struct page_span span, struct page_look look, struct page_mention *out,
                    struct err *err);

/* The same of names alone: no word stands for a place. */
int page_name_in(const struct page_text *text, const struct page_figure *figure,
                 struct page_span span, struct page_look look, struct page_mention *out,
                 struct err *err);

/* Of which kinds (enum page_place_kind) the place in the span is; 0 where nothing says. */
unsigned page_kinds_of(const struct page_text *text, struct page_span place);

#endif
