/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Adds stretches to the bytes of a round-robin database in memory: byte for byte what
 * rrd_updatex_r() leaves behind (tests/unit/draw_image.c compares them), which would map the file
 * and fault in page after page: with ten thousand series that is what the time goes to. An empty
 * file is always librrd's own (ring.c), the layout is that of the installed rrd_format.h, and
 * every member of the header is checked before anything is added. */
#ifndef HEADWAY_DRAW_IMAGE_H
#define HEADWAY_DRAW_IMAGE_H

#include "draw/profile.h"
#include "draw/stretch.h"

enum { IMAGE_PAGE = 4096 }; /* bytes */

struct image;

/* Over profile->size bytes, aligned as malloc() does, which stay the caller's. Released with
 * free(). NULL where they do not begin with exactly the header of a file of the profile that ends
 * with a day, or are more than 32 pages. */
struct image *image_new(char *bytes, const struct ring_profile *profile);
date image_end(const struct image *image);          /* first day after what the file holds */
double image_last_value(const struct image *image); /* of its last day; NaN: unknown */
/* Stretches that start where the image ends. */
void image_add(struct image *image, const struct stretches *stretches);
/* Whether something was written since image_new() into the page of that number, the first is 0. */
bool image_is_changed(const struct image *image, size_t page);

#endif
