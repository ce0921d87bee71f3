/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sources against the catalogue, those that are switched off as well: what they map to are
 * indicators of it, in a unit that converts. */
#ifndef HEADWAY_STEPS_CHECK_SOURCES_H
#define HEADWAY_STEPS_CHECK_SOURCES_H

#include "base/err.h"
#include "config/config.h"

/* Each fault is told to report as `file:line: what, and what would do`; -1 with status 78 where
 * there was one. */
int check_sources(const struct config *config, void (*report)(void *context, const char *fault),
                  void *context, struct err *err);

#endif
