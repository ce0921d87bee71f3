/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of loading share, and the tables of fields: the format of the configuration. */
#ifndef HEADWAY_CONFIG_LOADER_H
#define HEADWAY_CONFIG_LOADER_H

#include "config/config.h"
#include "config/value.h"

/* Where an entry came from, for faults that show after it was read. */
struct origin {
    struct node_file *file;
    const struct node *node;
};

struct loader {
    struct config *config;
    struct faults faults;
    struct origin *indicators, *targets; /* beside config->indicators and config->targets */
    bool incomplete; /* a file of the catalogue is no JSON: what it declares is not missing */
};

struct catalog_lists {
    const struct node *indicators, *targets, *checks;
};

struct reader loader_reader(struct loader *loader, struct node_file *file);
/* Each reads one entry to its place, or adds faults. Indicators come before the rest. */
void load_indicator(struct loader *loader, struct origin origin);
void load_formulas(struct loader *loader); /* once all indicators are there */
void load_target(struct loader *loader, struct origin origin);
void load_replacements(struct loader *loader); /* once all targets are there */
void load_check(struct loader *loader, struct origin origin);
void load_source(struct loader *loader, struct origin origin);
void load_channel(struct loader *loader, struct origin origin);
void load_rules(struct loader *loader, struct origin origin);
void load_retention(struct loader *loader, struct origin origin);
void load_fetching(struct loader *loader, struct origin origin);
void load_settings(struct loader *loader, struct node_file *file);
/* A fault where an id is in the map already; else it is added. */
bool load_id(struct loader *loader, struct origin origin, struct map *map, const char *id,
             const struct origin *first, size_t index, const char *what);
/* The indicator a field names; a fault and NULL where there is none. */
const struct indicator *load_named(struct loader *loader, struct origin origin, const char *field,
                                   const char *id);

extern const struct field catalog_fields[], indicator_fields[], target_fields[],
    baseline_fields[], milestone_fields[], statement_fields[], check_fields[], source_fields[],
    source_pages_fields[], source_columns_fields[], source_links_fields[], source_figure_fields[],
    channel_fields[], alert_fields[], retention_fields[], fetching_fields[], settings_fields[],
    amount_fields[];

#endif
