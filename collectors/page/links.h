/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists of links to pages: a page of news, RSS, Atom, a sitemap. What a source's "links" says:
 *     {"match": PATTERN of the address, "text": PATTERN of the link, "in": XPATH, "most": 20,
 *      "lists": [URL, ...]}
 * Each page is asked for once, the bound is of one run, and none is on another host unless the
 * source's "hosts" names it (collectors/source.h). */
#ifndef HEADWAY_COLLECTORS_PAGE_LINKS_H
#define HEADWAY_COLLECTORS_PAGE_LINKS_H

#include "collectors/collector.h"

/* The plan of a page: its url, and the further lists. */
int page_links_plan(const struct spec *spec, const struct known *known, struct sink *sink,
                    struct err *err);

/* Whether the document is such a list. */
bool page_links_wanted(const struct spec *spec, const struct body *body);

/* Hands a request to the sink for every link that fits. */
int page_links_read(const struct spec *spec, const struct body *body, struct sink *sink,
                    struct err *err);

#endif
