/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shortest decimal that reads back as a double, without printf: for writing millions. */
#ifndef HEADWAY_BASE_SHORTEST_H
#define HEADWAY_BASE_SHORTEST_H

#include "base/dec.h"

/* Of 15, 16 and 17 significant digits the fewest that read back as the number. Exact integers
 * of 128 bits throughout; false where they do not suffice (below 1e-5, from 1e15 on), and the
 * caller has to go another way. */
bool double_shortest(double number, struct dec *out);

#endif
