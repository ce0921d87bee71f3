/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside of the ledger: the connection and its prepared statements. Nothing outside this folder
 * includes sqlite3.h. */
#ifndef HEADWAY_IO_LEDGER_STORE_H
#define HEADWAY_IO_LEDGER_STORE_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/map.h"
#include "domain/period_memory.h"
#include "io/ledger/blocks.h"
#include "io/ledger/rows.h"
#include "io/ledger/statements.h"

#include <sqlite3.h>

enum { MOMENT_TEXT = 32 };

/* One row an indicator: its number in the figure table and the end of its chain. */
struct chain {
    char *id;
    int64_t number;  /* primary key */
    int64_t last;    /* figure at the end; 0 where there is none */
    date latest_day; /* of any of its figures */
    struct hash hash;
    bool begun; /* not in the table yet: that comes with its first figure */
    bool dirty; /* differs from the table; written at commit */
};

/* What most figures of an indicator have in common; see schema.c. */
struct manner {
    char *unit;
    struct buf form; /* its fields in the canonical form */
    enum qualifier qualifier;
    enum modality modality;
    enum decision decision; /* on entry */
    enum relation relation;
};

struct last_origin { /* of the figure before: a batch repeats it */
    int64_t id;
    char *url, *publisher, *document;
    struct buf form; /* its fields in the canonical form */
};

struct ledger {
    sqlite3 *db;
    char *path;
    sqlite3_stmt **statements; /* one a SQL text, prepared when first used */
    struct chain **chains;     /* by number - 1 */
    size_t chain_count, chain_capacity;
    struct arena chain_arena;
    struct map chain_by_id; /* of the first ones, up to its count; see chain.c */
    struct chain *last_chain; /* the last that was found; NULL: none was */
    struct blocks chain_ends; /* packed, by number - 1 */
    bool chains_loaded, in_transaction;
    bool is_new; /* nothing was committed but the schema; see ledger_begin() */
    bool awaits_log;  /* it is to be turned to WAL with the next commit */
    bool is_unfilled; /* see ledger_is_unfilled() */
    int64_t run, run_started, added;
    char started[MOMENT_TEXT]; /* run_started as a text */
    char reviewed_before[DATE_TEXT]; /* reviews decided on this day or later do not count */
    struct rows *rows; /* on their way into the table; see rows.h */
    int64_t last_figure; /* within a transaction; -1: not asked for yet */
    struct last_origin origin;
    struct heading *heading; /* the head of this run so far; NULL: it was not asked for */
    struct manner *manners; /* by row - 1 */
    size_t manner_count, manner_capacity;
    bool manners_loaded;
    struct period_memory periods;
    struct views *views;  /* as they are in the tables and to be; NULL: not loaded; see views.c */
    struct buf unchanged; /* sources that had nothing new in this run */
    struct map quiet;     /* from source to the run that had nothing new of it; see sources.c */
    struct arena quiet_arena;
    bool quiet_loaded;
};

/* The prepared statement, reset and unbound, once all rows are in their table; NULL with err on a
 * fault. */
sqlite3_stmt *store_statement(struct ledger *ledger, enum sql_statement which, struct err *err);
/* The same at once, for rows.c. */
sqlite3_stmt *store_prepared(struct ledger *ledger, enum sql_statement which, struct err *err);
/* Fills err from SQLite's last error: a full disk or a busy file is passing (75). Returns -1. */
int store_fault(struct ledger *ledger, const char *doing, struct err *err);
/* Runs a statement that returns no rows, and resets it; what it is bound to stays: rows.c binds
 * only what differs. */
int store_step(struct ledger *ledger, sqlite3_stmt *statement, const char *doing, struct err *err);

int schema_version(struct ledger *ledger, int *version, struct err *err); /* 0: no schema yet */
enum { LEDGER_UNFILLED = 0x6e657720 }; /* "new ": application_id until the first commit */
int schema_mark(struct ledger *ledger, int *mark, struct err *err);
int schema_migrate(struct ledger *ledger, struct err *err);

void bind_text(sqlite3_stmt *statement, int at, const char *text); /* NULL binds NULL */
const char *column_text(sqlite3_stmt *statement, int at);          /* NULL stays NULL */

/* What judging needs of a figure, in columns from `at` on: period, value, low, high, with what its
 * manner says; and the day of publication. False where a text is not what this program writes,
 * which is an error named by store_damaged(). */
bool column_observation(struct ledger *ledger, sqlite3_stmt *statement, int at,
                        const struct manner *manner, struct observation *out);
bool column_published(sqlite3_stmt *statement, int at, const char *flags,
                      struct observation *out); /* flags: of its provider, or NULL */
bool column_decision(sqlite3_stmt *statement, int at, enum decision *out);

/* All manners are loaded once. The one of a row, NULL where there is none; and the row of that of
 * a figure, which is added where it is new. */
int manners_load(struct ledger *ledger, struct err *err);
const struct manner *manner_of(const struct ledger *ledger, int64_t row);
int manner_row(struct ledger *ledger, const struct ledger_entry *entry, int64_t *row,
               struct err *err);
void manners_forget(struct ledger *ledger); /* after a rollback */
int store_damaged(struct ledger *ledger, int64_t figure, struct err *err);

/* Moments and hashes as the tables keep them; 0 and NULL are NULL. */
void bind_moment(sqlite3_stmt *statement, int at, int64_t seconds);
int64_t column_moment(sqlite3_stmt *statement, int at); /* 0: none */
void bind_hash(sqlite3_stmt *statement, int at, const struct hash *hash);
void column_hash(sqlite3_stmt *statement, int at, struct hash *hash);
/* The one number that a statement without parameters asks for; NULL reads as 0. */
int store_number(struct ledger *ledger, enum sql_statement which, int64_t *out, struct err *err);
/* After the rows of a reading statement: resets it; -1 where it ended by a fault. */
int store_done(struct ledger *ledger, sqlite3_stmt *statement, int code, struct err *err);

/* Loads all chains once and finds one; *out is NULL where there is none. One that is begun gets
 * its row in the table with its first figure. */
int chain_find(struct ledger *ledger, const char *indicator, struct chain **out, struct err *err);
struct chain *chain_begin(struct ledger *ledger, const char *indicator);
int chains_load(struct ledger *ledger, struct err *err);
int chains_save(struct ledger *ledger, struct err *err); /* the dirty ones */
int chains_pack(struct ledger *ledger, struct err *err); /* of a ledger before version 7 */
void chains_forget(struct ledger *ledger);               /* after a rollback */

/* Views that are set or dropped are written at commit; where none was, nothing is done. */
int views_drop(struct ledger *ledger, size_t number, struct err *err); /* all of an indicator */
int views_save(struct ledger *ledger, struct err *err);
void views_forget(struct ledger *ledger); /* at the end of a transaction */

void origin_forget(struct ledger *ledger);
void sources_forget(struct ledger *ledger);

/* One chain, oldest first, as it was recorded: without the reviews. */
int chain_read(struct ledger *ledger, const struct chain *chain, struct arena *arena,
               struct ledger_entries *out, struct err *err);

/* The head of the whole ledger at the end of a run: SHA-256 over the head of the run before and the
 * hashes of all figures recorded since, in the order of recording, so that figures taken away from
 * the end of a chain show. A run that recorded nothing has the head of the one before. It is
 * followed figure by figure: head_open() before the first one, head_add() for each. */
int head_open(struct ledger *ledger, struct err *err);
void head_add(struct ledger *ledger, int64_t id, const struct hash *figure);
int head_now(struct ledger *ledger, struct hash *out, struct err *err);
void head_forget(struct ledger *ledger); /* after a rollback, and when a run has ended */
/* Recomputes the heads of all runs. */
int heads_verify(struct ledger *ledger, void (*fault)(void *, const char *), void *context,
                 struct err *err);

/* Recomputes the chain of reviews. */
int reviews_verify(struct ledger *ledger, void (*fault)(void *, const char *), void *context,
                   struct err *err);

#endif
