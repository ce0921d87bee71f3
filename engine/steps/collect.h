/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures out of the configured sources. Those that are due are fetched and parsed by
 * headway-collect; what comes of each source is checked and recorded in one transaction - its
 * figures, documents and validators, and how it is doing. A source that fails costs nothing but
 * its own figures, and one cut off in the middle is asked again in the next run. */
#ifndef HEADWAY_STEPS_COLLECT_H
#define HEADWAY_STEPS_COLLECT_H

#include "base/log.h"
#include "steps/accept.h"

struct collect {
    struct ledger *ledger; /* inside a run, not in a transaction */
    const struct config *config;
    const char *state_directory, *config_directory;
    int64_t now;
    const char *const *sources; /* the ids to ask, though not enabled; NULL: all enabled ones */
    size_t source_count;
    bool force; /* also those whose `every` has not passed, and without validators */
    bool dry;   /* record nothing; needs no run */
    /* What is to be said, one line each; and each figure that is new, in base units. */
    void (*report)(void *context, enum log_level level, const char *line);
    void (*figure)(void *context, const struct accepted *figure); /* may be NULL */
    void *context;
};

struct collect_result {
    int64_t sources, failed, unchanged, waiting; /* waiting: not due yet */
    int64_t added, repeated, held, refused;
};

/* -1 only for faults of the ledger or of headway-collect as a whole, and for an unknown id. */
int collect_sources(const struct collect *collect, struct collect_result *result,
                    struct err *err);

#endif
