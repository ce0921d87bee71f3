/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The payload of a frame: numbers and texts one after the other, without names. Both ends are
 * built from the same tree and meet on one machine, but a reader still checks everything: what it
 * takes past the end, or ill-formed, is zero or "" and sets `bad`, so that a caller takes all the
 * members and asks once. Texts are borrowed from the payload and end in NUL. */
#ifndef HEADWAY_BASE_WIRE_H
#define HEADWAY_BASE_WIRE_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void wire_put_int(struct buf *out, int64_t number);
void wire_put_double(struct buf *out, double number);
void wire_put_text(struct buf *out, const char *text); /* NULL stays NULL */

struct wire {
    const char *bytes;
    size_t length, at;
    bool bad;
};

int64_t wire_take_int(struct wire *wire);
int64_t wire_take_within(struct wire *wire, int64_t least, int64_t most); /* else bad, least */
double wire_take_double(struct wire *wire);
double wire_take_finite(struct wire *wire); /* NaN and infinities are bad, 0 */
const char *wire_take_text(struct wire *wire);
/* A count of things that each take at least `size` bytes (> 0) of what is left; else bad, 0. */
size_t wire_take_count(struct wire *wire, size_t size);
bool wire_ended(const struct wire *wire); /* all taken and nothing bad */

#endif
