/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON answers that are known by their shape, each with the directions that read it: the members
 * of a source's entry that it may then leave out. */
#ifndef HEADWAY_COLLECTORS_KINDS_SHAPES_H
#define HEADWAY_COLLECTORS_KINDS_SHAPES_H

#include "format/json_read.h"

/* The directions for a document; no value where its shape is unknown. */
struct json shape_of(struct json document);

#endif
