/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Markup with other people's text in it. What is ours goes in with buf_add_text(); titles,
 * publishers, quotes and addresses go in through these, which make them safe for the place: the
 * five characters of markup become entities, control characters and those that turn the writing
 * direction become U+FFFD, and so does ill-formed UTF-8. What comes out is well-formed HTML and
 * XML alike. A NULL text is an empty one. */
#ifndef HEADWAY_OUTPUT_HTML_H
#define HEADWAY_OUTPUT_HTML_H

#include "base/buf.h"

#include <stdbool.h>

void html_text(struct buf *out, const char *text);
/* ` name="value"`, with the blank in front; nothing where the value is NULL. */
void html_attribute(struct buf *out, const char *name, const char *value);
/* <name class="class">text</name>; class NULL: none. */
void html_element(struct buf *out, const char *name, const char *class, const char *text);

/* Whether it is an address a reader may be sent to: http or https, and a host. */
bool html_is_link(const char *url);
/* The text, as a link where the address is one, else as it is. */
void html_link(struct buf *out, const char *url, const char *text);

#endif
