/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who says something about an alert, and for how long. */
#ifndef HEADWAY_COMMANDS_PERSON_H
#define HEADWAY_COMMANDS_PERSON_H

#include "base/err.h"

#include <stdint.h>

/* The name given, else that of the person at the terminal; -1 where there is none. */
int person_name(const char *given, const char **out, struct err *err);

/* "2026-12-31", a moment, or "14d", "12h", "2w" from now; NULL takes `usual_days` from now. It
 * must lie ahead. A day lasts until its end. */
int person_until(const char *text, int64_t now, int usual_days, int64_t *out, struct err *err);

#endif
