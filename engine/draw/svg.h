/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes an SVG of librrd's speak: its letters are shapes, so it gets a role, a language, a title
 * and a description for screen readers and search; and one that follows the reader's theme gets
 * the rules that make it dark on a dark screen, as an <img> of a page as well. */
#ifndef HEADWAY_DRAW_SVG_H
#define HEADWAY_DRAW_SVG_H

#include "base/err.h"
#include "domain/drawing.h"

int svg_describe(struct buf *image, const struct drawing *drawing, struct err *err);

#endif
