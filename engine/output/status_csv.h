/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdicts as CSV, one row a target, numbers in base units. */
#ifndef HEADWAY_OUTPUT_STATUS_CSV_H
#define HEADWAY_OUTPUT_STATUS_CSV_H

#include "output/status.h"

void status_csv_header(struct buf *out);
void status_csv_row(struct buf *out, const struct status_row *row);

#endif
