/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The effective configuration as one JSON document (headway.config/1): defaults filled in, goals
 * in base units. Of sources and channels only what names them: the rest may hold secrets. */
#ifndef HEADWAY_OUTPUT_CONFIG_JSON_H
#define HEADWAY_OUTPUT_CONFIG_JSON_H

#include "config/config.h"

void config_json(const struct config *config, const char *directory, struct buf *out);

#endif
