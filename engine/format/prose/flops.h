/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computing power where the second stands in front: 每秒30亿亿次浮点运算. */
#ifndef HEADWAY_FORMAT_PROSE_FLOPS_H
#define HEADWAY_FORMAT_PROSE_FLOPS_H

#include "format/prose/side.h"

/* What was read as a count of operations becomes FLOPS. */
void flops_read(const struct line *line, struct side *side);

#endif
