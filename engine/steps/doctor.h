/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with an installation, from its programs to its schedule. It looks and changes
 * nothing, and a fault in one place keeps it from no other. Whether the figures are sound is
 * verify's question. */
#ifndef HEADWAY_STEPS_DOCTOR_H
#define HEADWAY_STEPS_DOCTOR_H

#include "config/config.h"

enum health { HEALTH_OK, HEALTH_WARNING, HEALTH_FAULT, HEALTH_COUNT };

const char *health_name(enum health health);

struct finding_of_doctor {
    const char *area; /* "ledger" */
    enum health health;
    const char *text;
    const char *advice; /* what would do; NULL where nothing has to be done */
};

struct doctor_plan {
    const struct config *config; /* what could be read of it */
    size_t config_faults;
    const char *config_directory, *state_directory, *output_directory;
    int64_t now;
    void (*take)(void *context, const struct finding_of_doctor *finding);
    void *context;
};

/* Calls take() for each thing that was looked at, in a fixed order; returns the worst health. */
enum health doctor(const struct doctor_plan *plan);

#endif
