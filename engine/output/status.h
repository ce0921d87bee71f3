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

/* The whole document is status_json_open, one status_json_row a target, status_json_sources, one
 * source_text_json a source, status_json_close. */
void status_json_open(struct json_writer *json, int64_t now, date as_of);
void status_json_row(struct json_writer *json, const struct status_row *row);
void status_json_sources(struct json_writer *json);
void status_json_close(struct json_writer *json);

/* The same of a table: add rows, then print. `width` 0 is no limit. */
struct status_table;
struct status_table *status_table_new(enum language language, bool colour);
void status_table_row(struct status_table *table, const struct status_row *row);
void status_table_print(struct status_table *table, size_t width, struct buf *out);
void status_table_free(struct status_table *table);

/* --- what the table, one target in detail and the site show alike ----------------------------*/
/* The share of the way done that is shown: 1 for what is achieved without a share of its own (it
 * began beyond the goal, or is a level kept), NAN where there is no way to speak of: one figure, or
 * a start beyond the goal. */
double status_share(const struct judgement *judgement);
/* Of the way, what the path asks for by the end of the figure's period; NAN where there is none. */
double status_due(const struct judgement *judgement);
/* "87%", "87 %"; far past the goal the number says nothing more: ">200%". As text. */
void status_percent(struct buf *out, double share, enum language language);
/* "██████░░·· 60%", or nothing. */
void status_bar(struct buf *out, const struct judgement *judgement, enum language language);
/* In words; in colour where a terminal takes it. */
void status_verdict(struct buf *out, enum verdict verdict, enum language language, bool colour);
/* Why, a line each clause, each behind `before`; in English. */
void status_reasons(struct buf *out, const struct judgement *judgement, const char *before);
void status_goal(struct buf *out, const struct status_row *row, enum language language);
void status_latest(struct buf *out, const struct status_row *row, enum language language);
void status_besides(struct buf *out, const struct status_row *row, enum language language);

/* One target in detail, a line each thing; the row has its provenance. */
void status_detail(const struct status_row *row, enum language language, bool colour,
                   struct buf *out);

const char *target_title(const struct target *target, const struct indicator *indicator,
                         enum language language);
/* A verdict in words: "on track", 按期, "im Plan". */
const char *verdict_words(enum verdict verdict, enum language language);

#endif
