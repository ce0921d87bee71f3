/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One graph on demand: of a target as it was judged on a day, or of an indicator. */
#ifndef HEADWAY_STEPS_GRAPH_H
#define HEADWAY_STEPS_GRAPH_H

#include "config/config.h"
#include "domain/drawing.h"
#include "io/ledger.h"

struct graph_plan {
    struct ledger *ledger;
    const struct config *config;
    char *name;          /* id of a target, else of an indicator */
    bool indicator;      /* of an indicator even where a target has the name */
    date as_of;
    enum language language;
    bool vintages;
    struct drawing drawing; /* path, format, theme, style, width and height */
};

int graph_draw(const struct graph_plan *plan, struct err *err);

#endif
