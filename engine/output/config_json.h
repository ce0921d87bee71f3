/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The effective configuration as one JSON document (headway.config/1): defaults filled in, goals
 * in base units, and what isolates the collectors here. Of sources and channels only what names
 * them: the rest may hold secrets. */
#ifndef HEADWAY_OUTPUT_CONFIG_JSON_H
#define HEADWAY_OUTPUT_CONFIG_JSON_H

#include "config/config.h"
#include "io/isolation.h"

/* isolation may be NULL, where it could not be found out. */
void config_json(const struct config *config, const char *directory,
                 const struct isolation *isolation, struct buf *out);

#endif
