/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One entry of a page source's "figures":
 *     {"indicator", "anchor", "unit", "with", "region", "kind": KIND or [KINDS],
 *      "not": [...], "period": "published" or "last_year",
 *      "measure": "growth", "share" or "level"} */
#ifndef HEADWAY_COLLECTORS_PAGE_FIGURE_H
#define HEADWAY_COLLECTORS_PAGE_FIGURE_H

#include "domain/unit.h"
#include "format/json_read.h"

#include "collectors/page/kind/kind.h"
#include "collectors/pattern.h"
#include "collectors/spec.h"

enum { PAGE_NOT_MOST = 16 };

/* The period of what is said without one. */
enum page_silence {
    SILENCE_ASSUMED,   /* the day of publication, said to be assumed */
    SILENCE_PUBLISHED, /* the day of publication: the entry says so */
    SILENCE_LAST_YEAR  /* the year before publication */
};

/* What a percentage is, by "measure": page/number/percent.h. */
enum page_percent { PERCENT_ANY, PERCENT_GROWTH, PERCENT_SHARE, PERCENT_LEVEL };

struct page_figure {
    const char *indicator;
    const char *anchor_text;
    const char *region_text; /* NULL: none */
    char unit[UNIT_TEXT]; /* base unit */
    struct pattern *anchor, *with, *region, *not[PAGE_NOT_MOST];
    size_t not_count;
    bool kinds[PAGE_TARGET + 1];
    bool fact; /* taken as it is, whatever the sentence does with it */
    enum page_silence silence;
    enum page_percent measure; /* PERCENT_ANY: any */
    bool unlike[PERCENT_LEVEL + 1]; /* a percentage of that form is none: "not" names the form */
};

struct page_figures {
    struct page_figure *items; /* in the spec's arena */
    size_t count;
};

/* Whether the pattern of the anchor has the word, or so much of it, in it as it stands. */
bool page_anchor_says(const struct page_figure *figure, const char *word, size_t length);

/* All entries. page_figures_free() releases them, also after a fault. */
int page_figures_read(const struct spec *spec, struct page_figures *figures, struct err *err);
void page_figures_free(struct page_figures *figures);
/* Goes on without that one. */
void page_figures_leave(struct page_figures *figures, size_t which);

#endif
