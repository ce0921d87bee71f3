/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger: every figure ever accepted, held or rejected, with its origin, in one SQLite file,
 * state/ledger.db. It is append only: a revision is a new row, a review is a row of its own, and
 * triggers refuse any update or delete of what was recorded. The rows of one indicator form a
 * chain: each carries SHA-256 over the hash of the one before and its own canonical form (see
 * ledger/store.h), so that `headway verify` finds a changed byte. The chain is the index as
 * well: a row names its predecessor, so one indicator's history is read by walking it, and a new
 * point dirties the end of one table instead of a leaf per series.
 *
 * All functions return 0 or -1 with err filled. Writing happens between ledger_begin() and
 * ledger_commit(), one transaction an ingest; a kill or a full disk before the commit leaves the
 * ledger as it was. Not safe for use by several threads. */
#ifndef HEADWAY_IO_LEDGER_H
#define HEADWAY_IO_LEDGER_H

#include "base/arena.h"
#include "base/err.h"
#include "base/hash.h"
#include "domain/figure.h"
#include "domain/passage.h"

#include <stdint.h>

struct ledger;

enum ledger_mode {
    LEDGER_READ,   /* a ledger that is not there, or not filled yet, reads as an empty one */
    LEDGER_WRITE,  /* makes the state directory and the file where they are missing */
    LEDGER_SCRATCH /* an empty one in memory, written to and forgotten; no directory is needed */
};

enum { LEDGER_VERSION = 7 }; /* user_version of the schema this program writes */

int ledger_open(const char *state_directory, enum ledger_mode mode, struct ledger **out,
                struct err *err);
/* Its first figures are being written, or were when that was cut off: it reads as empty. */
bool ledger_is_unfilled(const struct ledger *ledger);
void ledger_close(struct ledger *ledger); /* NULL is fine; an open transaction is rolled back */

/* From now on a figure's decision is the one that stood at the end of the day: a review decided
 * later does not count. DATE_NONE, as it is after opening: all count. */
void ledger_as_of(struct ledger *ledger, date day);
date ledger_asked(const struct ledger *ledger); /* the day of ledger_as_of() */

int ledger_begin(struct ledger *ledger, struct err *err);
int ledger_commit(struct ledger *ledger, struct err *err);
void ledger_rollback(struct ledger *ledger);
/* Rows written since the ledger was opened: the same number twice means that nothing was. */
int64_t ledger_changes(struct ledger *ledger);

/* --- runs: every writing command is one, and says when what it recorded was recorded --------- */
struct ledger_run {
    int64_t id;
    char command[16];
    int64_t started, ended; /* seconds; ended 0 where it was cut off */
    int status;             /* exit status */
    int64_t added;          /* figures recorded */
    int64_t figures;        /* last figure id when it ended */
    char inputs[HASH_TEXT]; /* hash of what else it depended on; see steps/run.c */
};

int ledger_run_start(struct ledger *ledger, const char *command, int64_t now, struct err *err);
int ledger_run_finish(struct ledger *ledger, int64_t now, int status, const char *inputs,
                      struct err *err);
/* The last finished run of a command; 1 found, 0 none, -1 fault. */
int ledger_run_last(struct ledger *ledger, const char *command, struct ledger_run *out,
                    struct err *err);
/* The last that had ended before the moment, in seconds. */
int ledger_run_before(struct ledger *ledger, const char *command, int64_t moment,
                      struct ledger_run *out, struct err *err);

/* --- figures ---------------------------------------------------------------------------------*/
struct ledger_entry { /* a figure as it is in the ledger */
    struct figure figure;
    enum decision decision; /* as of the day asked for: the last review, else the one on entry */
    enum relation relation;
    const char *reason;   /* of the decision; may be NULL */
    const char *reviewer; /* NULL: decided on entry */
    int64_t recorded;     /* seconds */
    struct hash hash;
};

struct ledger_entries {
    struct ledger_entry *items; /* in the order they were recorded */
    size_t count;
};

/* Appends a figure whose observation is in base units, inside a transaction and a run. The
 * provenance's document, where given, must have been recorded. *id is its row. */
int ledger_append(struct ledger *ledger, const struct figure *figure, enum decision decision,
                  const char *reason, enum relation relation, int64_t *id, struct err *err);

/* All of one indicator, with its origin, in the arena; an unknown indicator has none. */
int ledger_read(struct ledger *ledger, const char *indicator, struct arena *arena,
                struct ledger_entries *out, struct err *err);

/* One figure by its row; 1 found, 0 none, -1 fault. */
int ledger_figure(struct ledger *ledger, int64_t id, struct arena *arena,
                  struct ledger_entry *out, struct err *err);

/* The last day any figure of the indicator speaks of; DATE_NONE where there is none. A figure
 * that begins after it can be neither repeated, revised nor overlapping. */
int ledger_latest_day(struct ledger *ledger, const char *indicator, date *out, struct err *err);

/* What judging needs of every accepted figure, in one ordered pass. Calls `each` in the order
 * of recording; indicators are numbered from 0 to ledger_indicator_count() - 1. */
typedef void ledger_observation(void *context, size_t indicator, const char *publisher,
                                const struct observation *observation);
int ledger_scan(struct ledger *ledger, ledger_observation *each, void *context, struct err *err);
/* The same of what was recorded after the figure `since`. */
int ledger_scan_since(struct ledger *ledger, int64_t since, ledger_observation *each,
                      void *context, struct err *err);
int ledger_indicator_count(struct ledger *ledger, size_t *out, struct err *err);
const char *ledger_indicator_id(struct ledger *ledger, size_t number); /* after a count */
/* Its last figure of any kind; 0 where there is none. */
int64_t ledger_indicator_last(struct ledger *ledger, size_t number); /* after a count */

/* The state of an indicator as a hash: the end of its chain and the last review of its figures.
 * The same state has the same figures and decisions. */
int ledger_state(struct ledger *ledger, const char *indicator, struct hash *out, struct err *err);

int ledger_last_figure(struct ledger *ledger, int64_t *out, struct err *err); /* 0: there is none */


/* --- reviews ---------------------------------------------------------------------------------*/
int ledger_review(struct ledger *ledger, int64_t figure, enum decision decision,
                  const char *because, const char *by, int64_t now, struct err *err);
/* Each day on which figures of an indicator were decided about, once an indicator, ascending. */
int ledger_review_days(struct ledger *ledger,
                       void (*each)(void *, const char *indicator, date day), void *context,
                       struct err *err);
/* The row of the last one; 0 where there is none. */
int ledger_last_review(struct ledger *ledger, int64_t *out, struct err *err);

/* --- passages: sentences that gave no figure and targets that pages announce ------------------*/
struct ledger_passage {
    int64_t id;
    struct passage passage; /* with its origin, in base units */
    int64_t recorded;       /* seconds */
    bool decided;           /* by a person */
};

/* Inside a transaction and a run. *added is false where the passage, which is the same sentence
 * of the same page about the same indicator, was there before. */
int ledger_passage_add(struct ledger *ledger, const struct passage *passage, bool *added,
                       struct err *err);
/* Those that nobody has decided about yet, and all targets, in the order they were recorded, in
 * the arena. */
int ledger_passages(struct ledger *ledger, struct arena *arena, struct ledger_passage **out,
                    size_t *count, struct err *err);
/* The targets that were announced for an indicator. */
int ledger_passages_proposed(struct ledger *ledger, const char *indicator, struct arena *arena,
                             struct ledger_passage **out, size_t *count, struct err *err);
/* One of them by its id, decided or not: 1 found, 0 none, -1 fault. */
int ledger_passage_get(struct ledger *ledger, int64_t id, struct arena *arena,
                       struct ledger_passage *out, struct err *err);
int ledger_passage_decide(struct ledger *ledger, int64_t id, enum decision decision,
                          const char *because, const char *by, int64_t now, struct err *err);

/* --- documents -------------------------------------------------------------------------------*/
struct ledger_document {
    const char *sha256; /* hex */
    const char *url;    /* or a path */
    int64_t fetched;    /* seconds */
    int64_t bytes;
    const char *media_type; /* may be NULL */

    /* of one that was recorded: */
    int64_t retired; /* when its bytes were given up, in seconds; 0: never */
    bool cited;      /* a figure came out of it */
};

int ledger_document_add(struct ledger *ledger, const struct ledger_document *document,
                        struct err *err); /* one that is there is left as it is */
int ledger_documents(struct ledger *ledger,
                     int (*each)(void *, const struct ledger_document *, struct err *),
                     void *context, struct err *err);
/* Those that no figure came out of, each once, the one that was fetched last first. */
int ledger_documents_uncited(struct ledger *ledger,
                             int (*each)(void *, const struct ledger_document *, struct err *),
                             void *context, struct err *err);
/* Records, before it is done, that the bytes are given up and why; once is enough. */
int ledger_document_retire(struct ledger *ledger, const char *sha256, const char *because,
                           int64_t now, struct err *err);

/* Files ingested before, by size and time of change, so that a run with nothing new reads none
 * of them. 1 where the file is as it was, 0 where it is not. */
struct ledger_file {
    const char *path;
    int64_t size, changed; /* nanoseconds */
};
int ledger_file_known(struct ledger *ledger, const struct ledger_file *file, struct err *err);
int ledger_file_remember(struct ledger *ledger, const struct ledger_file *file, struct err *err);

/* --- sources: how they are doing, and what to ask them with -----------------------------------*/
struct ledger_source {
    const char *id;
    int64_t attempted; /* when it was last asked, in seconds; 0: never */
    int64_t succeeded; /* when it last answered as it should: data, none, or nothing new */
    int64_t failures;  /* times asked since then */
    const char *outcome; /* of the last time: "data", "empty", "provider_error", ... */
    const char *message; /* in words; NULL where there is nothing to say */
    const char *entry; /* hash of its configuration when the validators were given; may be NULL */
};

struct ledger_validator { /* of HTTP, verbatim; may be NULL */
    const char *url, *etag, *last_modified;
};

/* What was last set, in the arena: 1, 0 where nothing was, -1 on a fault. */
int ledger_source_get(struct ledger *ledger, const char *id, struct arena *arena,
                      struct ledger_source *out, struct err *err);
int ledger_source_set(struct ledger *ledger, const struct ledger_source *source, struct err *err);
/* It was asked in this run, answered as it did before, and nothing came of it: what was set still
 * holds and it counts as asked now, once the run is finished. Costs no row. */
void ledger_source_unchanged(struct ledger *ledger, const char *id);
/* All of them, by id; texts are borrowed until each() returns. */
int ledger_sources(struct ledger *ledger, void (*each)(void *, const struct ledger_source *),
                   void *context, struct err *err);

/* All of one source, in the arena. */
int ledger_validators(struct ledger *ledger, const char *source, struct arena *arena,
                      struct ledger_validator **out, size_t *count, struct err *err);
int ledger_validator_set(struct ledger *ledger, const char *source,
                         const struct ledger_validator *validator, struct err *err);
int ledger_validators_clear(struct ledger *ledger, const char *source, struct err *err);

/* --- views: what each RRD file holds; a review drops those of its indicator ------------------*/
struct ledger_view {
    const char *indicator; /* told by ledger_views() */
    size_t number;         /* of the indicator; see ledger_indicator_id() */
    size_t place;          /* told by ledger_views() as well; 0: it is a new one */
    enum frequency frequency;
    int64_t figures; /* the ledger's last figure when it was drawn */
    int64_t size, changed, inode; /* of the file after writing; another value means damage */
    struct hash basis; /* of what else than figures it depends on; see steps/rings.c */
};

/* Within a transaction; written at its end. One that has a place and is dropped stays so. */
int ledger_view_set(struct ledger *ledger, const struct ledger_view *view, struct err *err);
int ledger_views(struct ledger *ledger, void (*each)(void *, const struct ledger_view *),
                 void *context, struct err *err);

/* --- verification ----------------------------------------------------------------------------*/
/* Recomputes every chain and checks SQLite's own consistency. Calls `fault` for each thing that
 * is wrong, naming the row; *rows counts the figures that were checked. */
int ledger_verify(struct ledger *ledger, void (*fault)(void *, const char *text), void *context,
                  int64_t *rows, struct err *err);

/* The last figure there was when a run last ended; 0 where none has. */
int ledger_recorded(struct ledger *ledger, int64_t *out, struct err *err);

/* SQLite's quick check of the file: what is wrong with it, or "ok". */
int ledger_quick_check(struct ledger *ledger, char text[200], struct err *err);

/* --- backup ----------------------------------------------------------------------------------*/
/* A copy of the ledger as one file, whole even while another process writes. */
int ledger_backup(struct ledger *ledger, const char *path, struct err *err);
/* The copy of a backup as a new ledger file; what it holds is to be verified there. */
int ledger_unpack(const char *backup, const char *path, struct err *err);

#endif
