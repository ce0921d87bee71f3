/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside of publish(): what its files share. */
#ifndef HEADWAY_STEPS_PUBLISHING_H
#define HEADWAY_STEPS_PUBLISHING_H

#include "io/drawers.h"
#include "io/edition.h"
#include "output/depict.h"
#include "output/site/site.h"
#include "steps/judge.h"
#include "steps/publish.h"

enum { NEWS_MOST = 50 }; /* changes of verdicts that the overview and the feed know */

struct publishing {
    const struct publish_plan *plan;
    struct edition *edition;
    struct site site;
    struct hash program; /* that this is made by */
    struct hash base;    /* what every page depends on */
    struct hash *states; /* of the figures of each indicator, in the order of the catalogue */
    struct hash figures; /* of all indicators: what pages of the whole ledger depend on */
    struct evidence *evidence; /* of all targets, for their pages and for the overview */
    struct overview overview;
    struct verdict_change news[NEWS_MOST]; /* newest first */
    struct verdict_change turns[NEWS_MOST]; /* since the report before, in the order of targets */
    int64_t known; /* the last figure the report before knew of; it is of site.before */
    struct buf out;     /* the page on its way, its memory used again */
    struct arena arena; /* emptied after each part */

    struct drawers *drawers; /* NULL until the first picture */
    bool no_drawing;         /* they cannot be started: pages do without pictures */
    const char **drawn_parts; /* by the tag of the job */
    size_t drawn_count, drawn_capacity, pictures_failed;
    struct arena names;
};

/* What the hashes below are made of. */
int publishing_read_inputs(struct publishing *publishing, struct err *err);
/* The hash of what a part depends on: the base, its name and the state of an indicator. */
struct hash publishing_inputs(const struct publishing *publishing, const char *name,
                              const struct indicator *indicator);
/* The hash of what a part depends on that shows the whole ledger. */
struct hash publishing_inputs_all(const struct publishing *publishing, const char *name);

/* Those of the report; what is kept for each stands in their order. */
const struct languages *publishing_languages(const struct publishing *publishing);

/* Writes the page in all languages: `make` fills one. `path` is below a language's folder. */
int publishing_page(struct publishing *publishing, const char *path,
                    void (*make)(const struct page *page, const void *content),
                    const void *content, struct err *err);
/* Writes publishing->out and empties it. */
int publishing_file(struct publishing *publishing, const char *path, struct err *err);

/* The judged target with where its figures were published. */
int publishing_row(struct publishing *publishing, const struct judged *judged,
                   struct ledger_entry entries[2], struct status_row *out, struct err *err);

/* --- publish_graphs.c: the pictures of a page, one part, named `stem` as its files begin ------*/
/* What they show; asked for where that is not known yet or they are to be drawn. */
typedef int depiction_maker(void *context, struct depiction *out, struct err *err);
/* Brings the pictures of a page up to date, the part begun last. A page that is carried over
 * (`made` is false) remembers what they were made from, so they need not be thought up again.
 * The page is the part begun last afterwards as well. */
int pictures_put(struct publishing *publishing, const char *page, const char *stem, bool made,
                 depiction_maker *maker, void *context, struct err *err);
/* Whether the page that is carried over, the part begun last, has pictures. */
bool pictures_remembered(const struct publishing *publishing);
void pictures_end(struct publishing *publishing); /* the last one is under way */
/* Waits for those under way. */
void pictures_finish(struct publishing *publishing);

/* The figures of an indicator for its table, and all observations that were ever accepted; those
 * of a derived one are what its formula gives. The list's items are the caller's. */
int publishing_figures(struct publishing *publishing, const struct indicator *indicator,
                       struct history *history, struct observation_list *list, struct err *err);

/* publish_target.c, publish_indicators.c, publish_findings.c, publish_overview.c: the parts */
int publish_target(struct publishing *publishing, const struct judged *judged, struct err *err);
int publish_indicators(struct publishing *publishing, struct err *err);
int publish_findings(struct publishing *publishing, struct err *err);
int publish_overview(struct publishing *publishing, struct err *err);

#endif
