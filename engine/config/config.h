/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The configuration: one directory with headway.json, the JSON files in catalog and sources and
 * the CSV files in figures, read once, checked as a whole, constant from then on. */
#ifndef HEADWAY_CONFIG_CONFIG_H
#define HEADWAY_CONFIG_CONFIG_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/hash.h"
#include "base/map.h"
#include "config/faults.h"
#include "config/value.h"
#include "domain/alert_rules.h"
#include "domain/check.h"
#include "domain/indicator.h"
#include "domain/target.h"

/* What the collectors need of a source they parse themselves, out of its JSON. */
struct source_entry {
    const char *id, *kind;
    const char *publisher; /* NULL: the source says it itself */
    bool enabled;
    int64_t every;    /* seconds between two fetches; 0: at each run */
    const char *json; /* the whole entry, without comments */
    const char *file;
    int line;
};

/* Where notices go; delivery reads the rest out of the JSON. */
struct channel_entry {
    const char *id, *kind;
    bool enabled;
    enum severity least; /* what is less is not told here */
    bool escalation;     /* is told only of what nobody acknowledged */
    enum language language;
    const char *json;
};

/* Of documents that no figure came out of; all others are kept. 0 is no limit. */
struct retention {
    int keep_days, keep_mebibytes;
};

/* Of a run that fetches. */
struct fetch_limits {
    int at_once, per_host; /* documents side by side, in all and from one host */
    int tries;             /* of one document, the first included */
    int body_mebibytes;    /* of one document where its source does not say: "most" */
    int64_t deadline;      /* seconds for all there is to fetch */
};

struct settings {
    const char *title[LANGUAGE_COUNT]; /* of the report */
    enum language language;            /* where a command is not told one */
    struct languages languages;        /* of the report, that one first */
    const char *url;                   /* where the report is served, NULL: nowhere */
    struct named_texts names;          /* of groups and regions */
    struct alert_rules rules;
    struct retention documents;
    struct fetch_limits fetching;
    struct publisher_ranks publishers; /* for indicators that name none themselves */
};

struct config {
    struct settings settings;
    struct indicator *indicators; /* in the order of the files and inside them */
    size_t indicator_count;
    struct target *targets;
    size_t target_count;
    struct check *checks;
    size_t check_count;
    struct source_entry *sources;
    size_t source_count;
    struct channel_entry *channels;
    size_t channel_count;
    const char **figure_files; /* paths of the CSV files in figures, by name */
    size_t figure_file_count;
    struct hash hash; /* of every JSON file that was read */

    struct map indicator_by_id, target_by_id;
    char **texts; /* of the files, which the texts of all entries point into */
    size_t text_count;
    struct arena arena; /* what is in no file as it is */
};

/* Reads and checks the directory. Every fault there is goes to report() as
 * `file:line:column: what, and what would do`, in the order of the files; then -1 is returned
 * with STATUS_CONFIG and their number in *err. config_free() is due either way. */
int config_load(const char *directory, struct config *config,
                void (*report)(void *context, const char *fault), void *context,
                struct err *err);
void config_free(struct config *config);

/* A group or region in the language, as headway.json has it, else as the catalogue writes it. */
const char *config_name(const struct config *config, const char *name, enum language language);
const struct indicator *config_indicator(const struct config *config, const char *id);
const struct target *config_target(const struct config *config, const char *id);
/* Where a value of a source's entry stands in its file, by a JSON pointer into the entry; the
 * entry itself where it leads nowhere. Reads the file again: for faults that show late. */
struct place config_source_place(const struct source_entry *source, const char *pointer);

#endif
