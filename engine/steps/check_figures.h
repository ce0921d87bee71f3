/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that the configuration brings with it, checked as `headway run` would check them on
 * an empty ledger, which is kept in memory and forgotten. */
#ifndef HEADWAY_STEPS_CHECK_FIGURES_H
#define HEADWAY_STEPS_CHECK_FIGURES_H

#include "base/err.h"
#include "config/config.h"

#include <stdint.h>

/* Each row at fault is told to report, a line each; -1 with status 78 where there was one. */
int check_figures(const struct config *config, int64_t now,
                  void (*report)(void *context, const char *fault), void *context,
                  struct err *err);

#endif
