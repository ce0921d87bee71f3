/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/health.h"

const char *const source_outcomes[SOURCE_OUTCOME_COUNT] = {
    "data",            "empty",         "not_modified", "provider_error",
    "transport_error", "parser_failed", "not_asked",
};

static int64_t lateness(const struct source_health *health, int64_t now)
{
    int64_t due = health->succeeded + health->entry->every;

    return health->failures > 0 && health->succeeded > 0 && now > due ? now - due : 0;
}

int health_read(struct ledger *ledger, const struct config *config, int64_t now,
                struct arena *arena, struct source_health **out, struct err *err)
{
    struct source_health *all = arena_alloc(arena, (config->source_count + 1) * sizeof *all);

    for (size_t i = 0; i < config->source_count; i++) {
        struct source_health *health = &all[i];
        struct ledger_source known;

        health->entry = &config->sources[i];
        if (ledger_source_get(ledger, health->entry->id, arena, &known, err) < 0)
            return -1;
        health->asked = known.attempted;
        health->succeeded = known.succeeded;
        health->failures = known.failures;
        health->outcome = known.outcome;
        health->message = known.message;
        health->late = lateness(health, now);
    }
    *out = all;
    return 0;
}
