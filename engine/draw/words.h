/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words in a graph. A text from a source may hold anything: it is made safe for Pango's markup
 * (& < >), for rrdtool's arguments (a colon ends one, a backslash begins a command) and for a
 * font (control characters, ill-formed UTF-8), and lines are broken to fit, since rrdtool does
 * not. */
#ifndef HEADWAY_DRAW_WORDS_H
#define HEADWAY_DRAW_WORDS_H

#include "base/buf.h"

/* The text for Pango markup outside of a colon-separated argument: a title, a watermark. */
void words_add_markup(struct buf *out, const char *text);
/* The same inside one: COMMENT, and the legends of lines. */
void words_add_argument(struct buf *out, const char *text);

/* The bytes of the text, at least one letter, that take at most `room` bytes once made safe. */
size_t words_cut(const char *text, size_t room);

/* About the width in pixels at a size in points, on the safe side. */
double words_width(const char *text, double points);

/* The bytes of `text` that fit into so many pixels, broken at a blank or between two ideographs;
 * all of them where the rest is short of nothing to break at. */
size_t words_fit(const char *text, double points, double pixels);

#endif
