/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A saved page taken as one of its source's lists of links: which documents a run would open, by
 * the rules and bounds of a run. Nothing is asked for. */
#ifndef HEADWAY_COLLECTORS_PROBE_LINKS_H
#define HEADWAY_COLLECTORS_PROBE_LINKS_H

#include "collectors/source.h"

struct probe_links {
    struct source *source;
    struct document *from; /* the saved page */
    const char *why[2];    /* what kept some from being followed, each once */
    size_t why_count;
};

/* The source must have its spec, and no documents yet. */
void probe_links_begin(struct probe_links *links, struct source *source);

/* Takes in a link that a parser found. */
void probe_links_take(struct probe_links *links, const struct request *request);

/* Looks for the links of a page of HTML, which parsers read for its figures alone when nobody asked
 * for it as a list. A page without fitting links is no fault. */
int probe_links_read(struct probe_links *links, const struct body *body, struct err *err);

/* Says on stderr what was taken in; nothing where no parser found a link. */
void probe_links_say(const struct probe_links *links);

#endif
