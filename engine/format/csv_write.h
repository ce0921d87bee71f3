/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV output (RFC 4180, LF). A field that a spreadsheet would take for a formula (= + - @ and
 * control characters in front) gets an apostrophe in front, unless it is a plain number. */
#ifndef HEADWAY_FORMAT_CSV_WRITE_H
#define HEADWAY_FORMAT_CSV_WRITE_H

#include "base/buf.h"

void csv_write(struct buf *out, const char *text, char end); /* end: ',' or '\n'; NULL is empty */

#endif
