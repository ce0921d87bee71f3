/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the examinations of doctor share. */
#ifndef HEADWAY_STEPS_EXAMINING_H
#define HEADWAY_STEPS_EXAMINING_H

#include "io/ledger.h"
#include "steps/doctor.h"

struct examining {
    const struct doctor_plan *plan;
    struct ledger *ledger; /* NULL where it does not open */
    const char *area;      /* that is looked at */
    enum health worst;
};

/* One finding; advice may be NULL. */
void examine_say(struct examining *examining, enum health health, const char *advice,
                 const char *format, ...) __attribute__((format(printf, 4, 5)));

/* --- of the machine and the files --- */
void examine_programs(struct examining *examining);
void examine_isolation(struct examining *examining);
void examine_fonts(struct examining *examining);
void examine_state(struct examining *examining);
void examine_lock(struct examining *examining);
void examine_ledger(struct examining *examining);
void examine_rings(struct examining *examining);
void examine_documents(struct examining *examining);
void examine_report(struct examining *examining);

/* --- of what is to happen --- */
void examine_config(struct examining *examining);
void examine_clock(struct examining *examining);
void examine_schedule(struct examining *examining);
void examine_last_run(struct examining *examining);
void examine_sources(struct examining *examining);
void examine_channels(struct examining *examining);
void examine_outbox(struct examining *examining);
void examine_secrets(struct examining *examining);

#endif
