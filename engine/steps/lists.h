/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The three pages that are gathered from all indicators, one after the other: the list of them,
 * the figures held for review, and who published what. They are one part of the report. */
#ifndef HEADWAY_STEPS_LISTS_H
#define HEADWAY_STEPS_LISTS_H

#include "base/map.h"
#include "steps/listed.h"
#include "steps/sheet.h"

struct lists {
    struct publishing *publishing;
    int languages;
    bool due; /* they are made anew */
    struct sheet list[LANGUAGE_COUNT], held[LANGUAGE_COUNT];
    struct listing listing[LANGUAGE_COUNT], holding[LANGUAGE_COUNT];
    struct publisher **publishers;
    size_t count, capacity;
    const struct source_health *health;
    struct map by_name;
    struct arena names;
};

int lists_open(struct publishing *publishing, struct lists *lists, struct err *err);
int lists_add(struct lists *lists, const struct listed *listed, struct err *err);
/* Writes what is left of them, or nothing where `result` is -1 already; frees. */
int lists_close(struct lists *lists, int result, struct err *err);

#endif
