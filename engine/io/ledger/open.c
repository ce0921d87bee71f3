/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening and closing a ledger, and its transactions. */
#include "io/ledger/store.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/mem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int run_pragmas(struct ledger *ledger, enum ledger_mode mode, struct err *err)
{
    /* A commit that returned survives a power cut: with WAL for one fsync a transaction; without it
     * the folder has to be synced as well, which is the EXTRA. A writer appends, and comes back to
     * few pages; a reader goes over all of them. */
    const char *pragmas = mode == LEDGER_WRITE
                              ? "PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON;"
                                "PRAGMA cache_size = -16384;"
                              : "PRAGMA query_only = ON; PRAGMA cache_size = -65536;"
                                "PRAGMA mmap_size = 1073741824;";

    sqlite3_busy_timeout(ledger->db, 5000);
    if (sqlite3_exec(ledger->db, pragmas, NULL, NULL, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot open", err);
    return 0;
}

/* A ledger that is not there reads as an empty one, in memory. */
static int open_empty(struct ledger *ledger, struct err *err)
{
    if (sqlite3_open(":memory:", &ledger->db) != SQLITE_OK)
        return store_fault(ledger, "cannot open", err);
    return schema_migrate(ledger, err);
}

/* A ledger in a directory that cannot be written: SQLite cannot make its shared-memory file
 * there; with no write-ahead log left, reading the file as it stands is safe. */
static int open_immutable(struct ledger *ledger, struct err *err)
{
    struct buf uri = BUF_EMPTY;
    int code;

    sqlite3_close(ledger->db);
    ledger->db = NULL;
    buf_add_text(&uri, "file:");
    for (const char *at = ledger->path; *at != '\0'; at++)
        buf_addf(&uri, strchr("?#%", *at) ? "%%%02x" : "%c", (unsigned char)*at);
    buf_add_text(&uri, "?immutable=1");
    code = sqlite3_open_v2(buf_text(&uri), &ledger->db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI,
                           NULL);
    buf_free(&uri);
    return code == SQLITE_OK ? 0 : store_fault(ledger, "cannot open", err);
}

/* Whether the file has one of SQLite's beside it: "-wal", "-journal". */
static bool has_beside(const struct ledger *ledger, const char *suffix)
{
    struct buf path = BUF_EMPTY;
    bool there;

    buf_addf(&path, "%s%s", ledger->path, suffix);
    there = file_exists(buf_text(&path));
    buf_free(&path);
    return there;
}

static bool readable(struct ledger *ledger)
{
    return sqlite3_exec(ledger->db, "SELECT count(*) FROM sqlite_master", NULL, NULL, NULL) ==
           SQLITE_OK;
}

/* Whether the file itself, whoever holds it, has the mark of one that nothing but the schema was
 * committed to: the first commit takes it away. To be asked before SQLite has the file open: to
 * close it here would give up SQLite's locks. */
static bool is_unfilled(const struct ledger *ledger)
{
    unsigned char mark[4] = { 0 };
    int fd = open(ledger->path, O_RDONLY | O_CLOEXEC);
    ssize_t length = fd >= 0 ? pread(fd, mark, sizeof mark, 68) : -1;

    if (fd >= 0)
        close(fd);
    return length == 0 || (length > 0 && memcmp(mark, "new ", sizeof mark) == 0);
}

/* Nothing was committed to it yet. */
static int reopen_empty(struct ledger *ledger, struct err *err)
{
    ledger->is_unfilled = true;
    sqlite3_close(ledger->db);
    return open_empty(ledger, err);
}

bool ledger_is_unfilled(const struct ledger *ledger)
{
    return ledger->is_unfilled;
}

static int open_read(struct ledger *ledger, struct err *err)
{
    bool unfilled;
    int version;

    if (!file_exists(ledger->path) && errno == ENOENT)
        return open_empty(ledger, err);
    unfilled = is_unfilled(ledger);
    if (sqlite3_open_v2(ledger->path, &ledger->db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot open", err);
    if (!readable(ledger)) {
        int code = sqlite3_extended_errcode(ledger->db);

        if (unfilled) /* being filled for the first time, or cut off there */
            return reopen_empty(ledger, err);
        if (code == SQLITE_READONLY_ROLLBACK) /* a journal that only a writer may play back */
            return err_set(err, STATUS_TEMPORARY,
                           "%s: a command that wrote to it was cut off; the next `headway run` "
                           "puts it right", ledger->path);
        if ((code & 0xff) != SQLITE_BUSY && !has_beside(ledger, "-wal") &&
            open_immutable(ledger, err) != 0)
            return -1;
    }
    if (run_pragmas(ledger, LEDGER_READ, err) != 0 || schema_version(ledger, &version, err) != 0)
        return -1;
    if (version == 0) /* cut off before its first commit */
        return reopen_empty(ledger, err);
    if (version < LEDGER_VERSION)
        return err_set(err, STATUS_CONFIG, "%s: of an older headway; `headway run` upgrades it",
                       ledger->path);
    if (schema_migrate(ledger, err) != 0)
        return -1;
    /* One snapshot for all that is read: an answer never mixes two states of the ledger, and
     * SQLite takes its locks once instead of for every question. */
    if (sqlite3_exec(ledger->db, "BEGIN", NULL, NULL, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot read", err);
    return 0;
}

/* From here on others read while it is written. */
static int use_log(struct ledger *ledger)
{
    int code = sqlite3_exec(ledger->db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);

    ledger->is_new = false;
    ledger->awaits_log = code != SQLITE_OK;
    return code;
}

static int open_write(struct ledger *ledger, const char *directory, struct err *err)
{
    int version, mark;

    if (file_make_directories(directory, err) != 0)
        return -1;
    if (sqlite3_open_v2(ledger->path, &ledger->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                        NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot open", err);
    if (run_pragmas(ledger, LEDGER_WRITE, err) != 0 || schema_version(ledger, &version, err) != 0 ||
        schema_mark(ledger, &mark, err) != 0)
        return -1;
    ledger->is_new = version == 0 || mark == LEDGER_UNFILLED;
    if (!ledger->is_new && use_log(ledger) != SQLITE_OK)
        return store_fault(ledger, "cannot open", err);
    return schema_migrate(ledger, err);
}

int ledger_open(const char *state_directory, enum ledger_mode mode, struct ledger **out,
                struct err *err)
{
    struct ledger *ledger = mem_alloc(sizeof *ledger);
    int result;

    /* One thread at a time (rows.h), and nobody asks SQLite for its memory statistics: no locks for
     * either. Where SQLite is in use already this is refused, which does no harm. */
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    ledger->path = mode == LEDGER_SCRATCH ? mem_copy_text(":memory:")
                                          : file_join(state_directory, "ledger.db");
    ledger->statements = mem_array(SQL_COUNT, sizeof(sqlite3_stmt *));
    ledger_as_of(ledger, DATE_NONE);
    result = mode == LEDGER_READ    ? open_read(ledger, err)
             : mode == LEDGER_WRITE ? open_write(ledger, state_directory, err)
                                    : open_empty(ledger, err);
    if (result != 0) {
        ledger_close(ledger);
        ledger = NULL;
    }
    *out = ledger;
    return result;
}

void ledger_close(struct ledger *ledger)
{
    if (ledger == NULL)
        return;
    ledger_rollback(ledger);
    rows_free(ledger);
    for (int i = 0; i < SQL_COUNT; i++)
        sqlite3_finalize(ledger->statements[i]);
    chains_forget(ledger);
    manners_forget(ledger);
    head_forget(ledger);
    sqlite3_close(ledger->db);
    free(ledger->statements);
    free(ledger->path);
    sources_forget(ledger);
    buf_free(&ledger->unchanged);
    origin_forget(ledger);
    free(ledger);
}

/* The first figures of an office are its whole history. With a log each page of it would be written
 * twice; a rollback journal takes only the few pages that were there before. Its one disadvantage,
 * that nobody can read meanwhile, is none where there is nothing to be read. */
int ledger_begin(struct ledger *ledger, struct err *err)
{
    const char *begin = ledger->is_new ? "BEGIN EXCLUSIVE" : "BEGIN IMMEDIATE";

    if (sqlite3_exec(ledger->db, begin, NULL, NULL, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot write", err);
    ledger->in_transaction = true;
    ledger->last_figure = -1;
    views_forget(ledger);
    return 0;
}

int64_t ledger_changes(struct ledger *ledger)
{
    struct err err; /* told again by whoever writes next */

    rows_settle(ledger, &err);
    return sqlite3_total_changes(ledger->db);
}

int ledger_commit(struct ledger *ledger, struct err *err)
{
    if (rows_settle(ledger, err) != 0 || chains_save(ledger, err) != 0 ||
        views_save(ledger, err) != 0)
        return -1;
    if (ledger->is_new &&
        sqlite3_exec(ledger->db, "PRAGMA application_id = 0", NULL, NULL, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot commit", err);
    if (sqlite3_exec(ledger->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot commit", err);
    ledger->in_transaction = false;
    views_forget(ledger);
    if (ledger->is_new || ledger->awaits_log)
        use_log(ledger); /* somebody may be reading it just now */
    return 0;
}

void ledger_rollback(struct ledger *ledger)
{
    if (!ledger->in_transaction)
        return;
    rows_forget(ledger);
    sqlite3_exec(ledger->db, "ROLLBACK", NULL, NULL, NULL);
    ledger->in_transaction = false;
    ledger->added = 0;
    origin_forget(ledger); /* it may have been rolled back with the rest */
    chains_forget(ledger);
    manners_forget(ledger);
    views_forget(ledger);
    head_forget(ledger);
}
