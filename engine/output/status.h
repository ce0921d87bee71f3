/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdicts: as JSON (headway.status/1), and as a table for a terminal. */
#ifndef HEADWAY_OUTPUT_STATUS_H
#define HEADWAY_OUTPUT_STATUS_H

#include "base/buf.h"
#include "domain/judgement.h"
#include "format/json_write.h"

struct status_row {
    const struct target *target;
    const struct indicator *indicator;
    const struct target *replaced_by;
    const struct judgement *judgement;
    const struct provenance *latest; /* of the latest figure; NULL where there is none */
    const struct provenance *baseline;
};

/* The whole document is status_json_open, one status_json_row a target, status_json_close. */
void status_json_open(struct json_writer *json, int64_t now, date as_of);
void status_json_row(struct json_writer *json, const struct status_row *row);
void status_json_close(struct json_writer *json);

/* The same of a table: add rows, then print. `width` 0 is no limit. */
struct status_table;
struct status_table *status_table_new(enum language language, bool colour);
void status_table_row(struct status_table *table, const struct status_row *row);
void status_table_print(struct status_table *table, size_t width, struct buf *out);
void status_table_free(struct status_table *table);

const char *target_title(const struct target *target, const struct indicator *indicator,
                         enum language language);
/* A verdict in words: "on track", 按期, "im Plan". */
const char *verdict_words(enum verdict verdict, enum language language);

#endif
