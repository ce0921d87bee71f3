/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV output (RFC 4180, LF). A field that a spreadsheet would take for a formula (= + - @ and
 * control characters in front, be it behind apostrophes) gets an apostrophe in front, unless it
 * is a plain number. */
#ifndef HEADWAY_FORMAT_CSV_WRITE_H
#define HEADWAY_FORMAT_CSV_WRITE_H

#include "base/buf.h"

void csv_write(struct buf *out, const char *text, char end); /* end: ',' or '\n'; NULL is empty */
void csv_write_bytes(struct buf *out, const char *text, size_t length, char end);

/* How many bytes of a field that was read are such an apostrophe: 1 or 0. What this writer wrote
 * is the same again without it. */
size_t csv_guard_length(const char *text, size_t length);

#endif
