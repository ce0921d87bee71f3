/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a collector would read out of a document at hand. */
#ifndef HEADWAY_COLLECTORS_PROBE_H
#define HEADWAY_COLLECTORS_PROBE_H

#include "base/buf.h"
#include "base/err.h"

#include <stdint.h>

#include "collectors/spec.h"

/* Appends one JSON object a row, in document order. format is a kind of source; now dates live
 * values. Where there are no rows, or some
 * could not be read, says so on stderr. -1 for an error body, a body of another format, and where
 * rows are at fault (those that are not are in *out). */
int probe_print(const char *format, const char *bytes, size_t length, const struct spec *spec,
                int64_t now, struct buf *out, struct err *err);

/* headway-collect probe --format F [--source SPEC.json] [--now TIME] FILE; the exit status. */
int probe_main(int argc, char **argv);

#endif
