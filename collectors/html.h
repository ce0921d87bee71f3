/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages as people read them. The only module that includes libxml2. */
#ifndef HEADWAY_COLLECTORS_HTML_H
#define HEADWAY_COLLECTORS_HTML_H

#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct html;

/* Reads a page of whatever quality. `charset` is what the answer said, or NULL. NULL where there
 * is no markup at all, with the reason. html_close() frees it. */
struct html *html_open(const char *bytes, size_t length, const char *charset, struct err *err);
void html_close(struct html *html);

/* Appends the text: each block on a line of its own, cells of a row with tabs between them, words
 * that were split over inline elements joined, blanks as a browser shows them. Scripts, styles,
 * forms and what is hidden are left out. `xpath` chooses the elements; NULL is the whole body.
 * -1 where the expression is at fault or nothing matches. */
int html_text(const struct html *html, const char *xpath, struct buf *out, struct err *err);

/* Appends the first string the expression gives (an attribute's value, an element's text).
 * Returns 1, 0 where nothing matches, -1 where the expression is at fault. */
int html_value(const struct html *html, const char *xpath, struct buf *out, struct err *err);

/* Whether the expression is one, tried on a page of nothing: 0, or -1 with STATUS_CONFIG. */
int html_xpath_check(const char *xpath, struct err *err);

/* One link, absolute and without its fragment; `text` is what the reader sees of it. */
typedef void html_link(void *to, const char *url, const char *text);

/* The links of a page in its order, of the elements that `xpath` chooses or of all. -1 where the
 * expression is at fault or nothing matches. */
int html_links(const struct html *html, const char *xpath, const char *base, html_link *each,
               void *to, struct err *err);

/* The same of a feed (RSS, Atom) or a sitemap, with titles for texts; `list` gets what is itself a
 * list: the sitemaps of a sitemap of sitemaps. Returns 1, 0 where the bytes are neither. */
int html_feed(const char *bytes, size_t length, const char *base, html_link *each,
              html_link *list, void *to);

/* Whether the bytes begin like a page rather than a text. */
bool html_is_likely(const char *bytes, size_t length);

#endif
