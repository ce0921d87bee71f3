/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kinds of source, each a const struct collector kind_NAME in NAME.c. A new kind adds its line
 * here. */
#ifndef HEADWAY_COLLECTORS_KINDS_KINDS_H
#define HEADWAY_COLLECTORS_KINDS_KINDS_H

#include "collectors/collector.h"

#define COLLECTOR_KINDS(KIND) \
    KIND(json)                \
    KIND(csv)                 \
    KIND(jsonstat)            \
    KIND(sdmx_csv)            \
    KIND(sdmx_json)           \
    KIND(sdmx_ml)             \
    KIND(eurostat_tsv)        \
    KIND(prometheus)          \
    KIND(page)                \
    KIND(exec)                \
    KIND(file)

#define DECLARE_KIND(name) extern const struct collector kind_##name;
COLLECTOR_KINDS(DECLARE_KIND)
#undef DECLARE_KIND

#endif
