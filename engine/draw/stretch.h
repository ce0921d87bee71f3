/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A series as the stretches of days that hold one value: what the ledger says for each day.
 *
 * Flows and rates fill their period; a day in several periods (the year to date at the end of
 * June and of July) belongs to the one that ends first. A stock holds from the day it was counted
 * to the day before the next count; the latest count holds its own day only, since nothing is
 * known of tomorrow; of several counts on one day the first in the list stands. Every other day
 * is unknown, and so is every day before 1970, where round-robin databases start. */
#ifndef HEADWAY_DRAW_STRETCH_H
#define HEADWAY_DRAW_STRETCH_H

#include "domain/ring_job.h"

struct stretch {
    date end;     /* the first day after it; it begins where the one before ends */
    double value; /* NaN: unknown */
};

struct stretches {
    date start; /* of the first stretch */
    struct stretch *items;
    size_t count;
    size_t before_1970; /* figures left out */
    bool reaches_back;  /* stretches_after: a figure speaks of days that are over; the file has
                           to be made anew */
};

/* The whole series. Released with stretches_free(). */
void stretches_of(const struct ring_job *job, struct stretches *out);
/* What figures add to a file that ends before a day and whose last day holds a value (NaN:
 * unknown), which a stock goes on holding. */
void stretches_after(const struct ring_job *job, date end, double value, struct stretches *out);
/* Adds an unknown stretch where they end before the day. */
void stretches_reach(struct stretches *stretches, date day);
void stretches_free(struct stretches *stretches);

#endif
