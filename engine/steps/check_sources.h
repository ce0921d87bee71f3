/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of the sources does not show when the configuration is read, of those that are switched off
 * as well: that their patterns and paths are any, which headway-collect is asked, and that what
 * they map to are indicators of the catalogue, in a unit that converts. */
#ifndef HEADWAY_STEPS_CHECK_SOURCES_H
#define HEADWAY_STEPS_CHECK_SOURCES_H

#include "base/err.h"
#include "config/config.h"

/* Each fault is told to report as `file:line:column: what, and what would do`; -1 with status 78
 * where there was one. `catalogue` is false where that has faults of its own: what a source names
 * there is then not looked for. */
int check_sources(const struct config *config, bool catalogue,
                  void (*report)(void *context, const char *fault), void *context,
                  struct err *err);

#endif
