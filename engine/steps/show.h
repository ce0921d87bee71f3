/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verdicts, judged and printed in one go. */
#ifndef HEADWAY_STEPS_SHOW_H
#define HEADWAY_STEPS_SHOW_H

#include "steps/judge.h"

struct show {
    struct judging_plan plan;
    int64_t now;
    date as_of; /* as it was asked for; DATE_NONE: not */
    bool json;
    enum language language;
    bool colour;
    bool detail;  /* a target in full instead of a row of the table */
    size_t width; /* of the table; 0: no limit */
    int (*write)(const char *bytes, size_t length, struct err *err);
};

int show_status(const struct show *show, struct err *err);

#endif
