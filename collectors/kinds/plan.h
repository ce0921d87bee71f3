/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Requests, as most kinds make them: a URL with the source's headers, and its further pages. */
#ifndef HEADWAY_COLLECTORS_KINDS_PLAN_H
#define HEADWAY_COLLECTORS_KINDS_PLAN_H

#include "collectors/collector.h"

enum { PAGES_MOST = 1000 };

/* The plan of a kind that fetches `url`. {today}, {year} and {since} in it become the day and the
 * year of the run, and the last day known (the entry's "since" while nothing is known). */
int plan_url(const struct spec *spec, const struct known *known, struct sink *sink,
             struct err *err);

/* Asks the sink for the page behind this one, as the entry's "pages" says:
 *     {"count": PATH, "param": NAME, "first": 1}     pages are numbered
 *     {"total": PATH, "limit": PATH or number, "param": NAME}   rows are skipped
 *     {"next": PATH}                                 the body names the next URL
 * Says so in a note where there are more pages but no URL to ask with. */
int plan_next_page(const struct spec *spec, const struct body *body, struct json document,
                   struct sink *sink, struct err *err);

/* url with the query parameter set to the number, in the arena. */
const char *url_with(const char *url, const char *name, size_t number, struct arena *arena);

#endif
