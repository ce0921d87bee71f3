/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside of publish(): what its files share. */
#ifndef HEADWAY_STEPS_PUBLISHING_H
#define HEADWAY_STEPS_PUBLISHING_H

#include "io/edition.h"
#include "output/site/site.h"
#include "steps/judge.h"
#include "steps/publish.h"

enum { NEWS_MOST = 50 }; /* changes of verdicts that the overview and the feed know */

struct publishing {
    const struct publish_plan *plan;
    struct edition *edition;
    struct site site;
    struct hash base; /* what every page depends on */
    struct overview overview;
    struct verdict_change news[NEWS_MOST]; /* newest first */
    struct buf out;     /* the page on its way, its memory used again */
    struct arena arena; /* emptied after each part */
};

/* The hash of what a part depends on: the base, its name and the state of an indicator. */
int publishing_inputs(struct publishing *publishing, const char *name, const char *indicator,
                      struct hash *out, struct err *err);
/* The hash of what a part depends on that shows the whole ledger. */
int publishing_inputs_all(struct publishing *publishing, const char *name, struct hash *out,
                          struct err *err);

/* Writes the page in all languages: `make` fills one. `path` is below a language's folder. */
int publishing_page(struct publishing *publishing, const char *path,
                    void (*make)(const struct page *page, const void *content),
                    const void *content, struct err *err);
/* Writes publishing->out and empties it. */
int publishing_file(struct publishing *publishing, const char *path, struct err *err);

/* The judged target with where its figures were published. */
int publishing_row(struct publishing *publishing, const struct judged *judged,
                   struct ledger_entry entries[2], struct status_row *out, struct err *err);

/* publish_target.c, publish_indicators.c, publish_overview.c: the parts */
int publish_target(struct publishing *publishing, const struct judged *judged, struct err *err);
int publish_indicators(struct publishing *publishing, struct err *err);
int publish_overview(struct publishing *publishing, struct err *err);

#endif
