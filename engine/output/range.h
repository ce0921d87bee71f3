/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranges of the monitoring plugins' guidelines: [@]start:end alarms outside start to end, with @
 * inside. "10" is 0:10, "10:" has no end, "~:10" no start. */
#ifndef HEADWAY_OUTPUT_RANGE_H
#define HEADWAY_OUTPUT_RANGE_H

#include <stdbool.h>

struct range {
    double start, end; /* may be infinite */
    bool inside;       /* @ */
};

bool range_parse(const char *text, struct range *out);
bool range_alarms(const struct range *range, double value);

#endif
