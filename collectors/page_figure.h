/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One entry of a page source's "figures", and where in a text it is said:
 *     {"indicator", "anchor", "region", "unit", "kind", "not": [...], "period": "published"} */
#ifndef HEADWAY_COLLECTORS_PAGE_FIGURE_H
#define HEADWAY_COLLECTORS_PAGE_FIGURE_H

#include "format/json_read.h"
#include "format/prose/prose.h"

#include "collectors/pattern.h"
#include "collectors/spec.h"

enum { PAGE_NOT_MOST = 16, PAGE_BINDINGS_MOST = 32 };

enum page_kind { PAGE_OBSERVATION, PAGE_FORECAST, PAGE_TARGET };

struct page_figure {
    const char *indicator;
    char unit[UNIT_TEXT]; /* base unit */
    struct pattern *anchor, *region, *not[PAGE_NOT_MOST];
    size_t not_count;
    enum page_kind kind;
    bool period_published; /* what is said without a period is of the day of publication */
};

/* page_figure_free() releases it, also after a fault. */
int page_figure_read(struct json entry, const struct spec *spec, struct page_figure *figure,
                     struct err *err);
void page_figure_free(struct page_figure *figure);

struct page_text {
    const char *bytes;
    size_t length;
    enum language language;
    const struct prose_list *quantities;
};

struct page_span {
    size_t start, end;
};

struct page_binding {
    const struct prose_quantity *quantity;
    struct quantity value; /* in the figure's unit, with the sign of its verb */
    struct page_span sentence;
};

/* Why nothing was bound, and the sentence that came nearest. */
struct page_miss {
    const char *why;
    struct page_span sentence;
};

/* All that the text says of the figure: at most PAGE_BINDINGS_MOST. Where *count is 0 the miss
 * says why. -1 where a pattern ran into its limit. */
int page_bind(const struct page_text *text, const struct page_figure *figure,
              struct page_binding *bindings, size_t *count, struct page_miss *miss,
              struct err *err);

#endif
