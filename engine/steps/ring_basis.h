/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What decides which figures are in force and how they are put into rows, besides the figures: an
 * edited catalogue makes the files anew. */
#ifndef HEADWAY_STEPS_RING_BASIS_H
#define HEADWAY_STEPS_RING_BASIS_H

#include "base/hash.h"
#include "domain/indicator.h"

struct hash ring_basis(const struct indicator *indicator);
/* Most indicators have the basis of the one before: the list of all is one list. */
bool ring_basis_is_shared(const struct indicator *a, const struct indicator *b);

#endif
