/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "GDP was 3.6 trillion dollars and the population 685 million": a number of people, which takes
 * over no currency. */
#ifndef HEADWAY_FORMAT_PROSE_PEOPLE_H
#define HEADWAY_FORMAT_PROSE_PEOPLE_H

#include "format/prose/side.h"

/* Whether the part of the sentence in front of the number, as far as the token `first`, names
 * people and says of nobody that he pays. */
bool people_are_counted(const struct line *line, size_t first, size_t number);

#endif
