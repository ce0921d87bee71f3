/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How sources are doing, for people and for programs. */
#ifndef HEADWAY_OUTPUT_SOURCE_TEXT_H
#define HEADWAY_OUTPUT_SOURCE_TEXT_H

#include "domain/language.h"
#include "format/json_write.h"
#include "io/health.h"

/* One line, with its end: "source x: failed 3 times, last answered on 2 Jan 2026, 3 days late:
 * HTTP 503". */
void source_text_line(const struct source_health *health, enum language language,
                      struct buf *out);
/* One object of a list. */
void source_text_json(const struct source_health *health, struct json_writer *json);

#endif
