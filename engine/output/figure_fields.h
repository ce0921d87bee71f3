/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A recorded figure as JSON members and as a CSV row, the same for `history` and `export`. */
#ifndef HEADWAY_OUTPUT_FIGURE_FIELDS_H
#define HEADWAY_OUTPUT_FIGURE_FIELDS_H

#include "format/json_write.h"
#include "io/ledger.h"

/* The members of an open object: period to hash, as CONTRACT names them. */
void figure_json(struct json_writer *json, const struct ledger_entry *entry, bool in_force);
void figure_csv_header(struct buf *out);
void figure_csv(struct buf *out, const struct ledger_entry *entry, bool in_force);

#endif
