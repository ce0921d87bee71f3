/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text above the canvas: title, unit and legend, broken to the width of the picture. */
#ifndef HEADWAY_DRAW_HEADER_H
#define HEADWAY_DRAW_HEADER_H

#include "domain/drawing.h"
#include "draw/arguments.h"

enum { TEXT_POINTS = 9 };

void header_add(struct graph_arguments *arguments, const struct drawing *drawing);

#endif
