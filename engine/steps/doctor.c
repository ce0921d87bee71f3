/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "steps/examining.h"

#include <stdarg.h>
#include <stdio.h>

static const char *const health_names[HEALTH_COUNT] = { "ok", "warning", "fault" };

const char *health_name(enum health health)
{
    return health_names[health];
}

static const struct {
    const char *area;
    void (*examine)(struct examining *examining);
} examinations[] = {
    { "programs", examine_programs },   { "isolation", examine_isolation },
    { "fonts", examine_fonts },         { "configuration", examine_config },
    { "secrets", examine_secrets },     { "state", examine_state },
    { "lock", examine_lock },           { "ledger", examine_ledger },
    { "documents", examine_documents }, { "databases", examine_rings },
    { "report", examine_report },       { "clock", examine_clock },
    { "schedule", examine_schedule },   { "last run", examine_last_run },
    { "sources", examine_sources },     { "channels", examine_channels },
    { "notices", examine_outbox },
};

void examine_say(struct examining *examining, enum health health, const char *advice,
                 const char *format, ...)
{
    char text[640];
    const struct finding_of_doctor finding = { examining->area, health, text, advice };
    va_list args;

    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (health > examining->worst)
        examining->worst = health;
    examining->plan->take(examining->plan->context, &finding);
}

enum health doctor(const struct doctor_plan *plan)
{
    struct examining examining = { .plan = plan, .worst = HEALTH_OK };

    for (size_t i = 0; i < sizeof examinations / sizeof examinations[0]; i++) {
        examining.area = examinations[i].area;
        examinations[i].examine(&examining);
    }
    ledger_close(examining.ledger);
    return examining.worst;
}
