/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema, version by version. A ledger is brought forward inside one transaction, after a
 * copy of the file was kept; a ledger of a newer program is refused. SQL that PostgreSQL would
 * understand as well, but for the triggers' bodies. */
#include "io/ledger/store.h"

#include "base/buf.h"

#include <stdio.h>

#define APPEND_ONLY(table)                                                                         \
    "CREATE TRIGGER " #table "_no_update BEFORE UPDATE ON " #table                                 \
    " BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;"                                \
    "CREATE TRIGGER " #table "_no_delete BEFORE DELETE ON " #table                                 \
    " BEGIN SELECT RAISE(ABORT, 'the ledger is append only'); END;"

/* A version is several texts, since a compiler need not take one that is longer than 4095. */
enum { PARTS = 2 };

static const char *const versions[LEDGER_VERSION][PARTS] = { {
    "CREATE TABLE run ("
    " id INTEGER PRIMARY KEY, command TEXT NOT NULL, started TEXT NOT NULL, ended TEXT,"
    " status INTEGER, added INTEGER, figures INTEGER, inputs TEXT,"
    " unchanged TEXT);" /* ids of the sources that had nothing new, with blanks between */

    "CREATE TABLE document ("
    " id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, url TEXT NOT NULL, fetched TEXT NOT NULL,"
    " bytes INTEGER NOT NULL, media_type TEXT, UNIQUE (sha256, url));" APPEND_ONLY(document)

    /* who said it and where: shared by the many figures of one page or file */
    "CREATE TABLE origin ("
    " id INTEGER PRIMARY KEY, publisher TEXT, url TEXT, document TEXT);"
    "CREATE INDEX origin_by_url ON origin (url, publisher);" APPEND_ONLY(origin)

    /* the ends of the chains: derived from figure, kept so that appending needs no search */
    "CREATE TABLE chain ("
    " indicator INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, last INTEGER, latest_day TEXT,"
    " hash BLOB);"

    "CREATE TABLE figure ("
    " id INTEGER PRIMARY KEY, indicator INTEGER NOT NULL REFERENCES chain (indicator),"
    " previous INTEGER," /* figure; not declared: each reference is a look-up for every row */
    " period TEXT NOT NULL, value TEXT, low TEXT, high TEXT, qualifier TEXT NOT NULL,"
    " modality TEXT NOT NULL, unit TEXT NOT NULL, published TEXT NOT NULL,"
    " run INTEGER NOT NULL, origin INTEGER NOT NULL REFERENCES origin (id),"
    " locator TEXT, quote TEXT, note TEXT, flags TEXT,"
    " decision TEXT NOT NULL, reason TEXT, relation TEXT NOT NULL, hash BLOB NOT NULL);"
    APPEND_ONLY(figure)

    "CREATE TABLE review ("
    " id INTEGER PRIMARY KEY, figure INTEGER NOT NULL REFERENCES figure (id),"
    " decision TEXT NOT NULL, because TEXT NOT NULL, reviewer TEXT NOT NULL,"
    " decided TEXT NOT NULL, hash BLOB NOT NULL);"
    "CREATE INDEX review_by_figure ON review (figure);" APPEND_ONLY(review)

    "CREATE TABLE file (path TEXT PRIMARY KEY, size INTEGER NOT NULL, changed INTEGER NOT NULL);"

    "CREATE TABLE source ("
    " id TEXT PRIMARY KEY, run INTEGER NOT NULL, attempted TEXT, succeeded TEXT,"
    " failures INTEGER NOT NULL, outcome TEXT NOT NULL, message TEXT, entry TEXT);"
    "CREATE TABLE validator ("
    " source TEXT NOT NULL, url TEXT NOT NULL, etag TEXT, last_modified TEXT,"
    " PRIMARY KEY (source, url));"

    "CREATE TABLE view ("
    " indicator INTEGER NOT NULL REFERENCES chain (indicator), frequency TEXT NOT NULL,"
    " figures INTEGER NOT NULL, size INTEGER NOT NULL, changed INTEGER NOT NULL,"
    " inode INTEGER NOT NULL, PRIMARY KEY (indicator, frequency));"

    /* the few figures that somebody has to look at */
    "CREATE INDEX figure_trouble ON figure (indicator)"
    " WHERE decision = 'held' OR relation = 'contradiction';",

    /* alerts: where each stands (rewritten), every turn, what people said about them */
    "CREATE TABLE alert ("
    " subject TEXT NOT NULL, kind TEXT NOT NULL, phase TEXT NOT NULL, severity TEXT NOT NULL,"
    " beyond INTEGER NOT NULL, clear INTEGER NOT NULL, episode INTEGER NOT NULL, began TEXT,"
    " since TEXT NOT NULL, cause TEXT NOT NULL, period TEXT, series BLOB, target BLOB, rules BLOB,"
    " summary TEXT, details TEXT, PRIMARY KEY (subject, kind));"
    "CREATE TABLE turn ("
    " id INTEGER PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL,"
    " run INTEGER NOT NULL REFERENCES run (id), at TEXT NOT NULL, before TEXT NOT NULL,"
    " after TEXT NOT NULL, severity TEXT NOT NULL, cause TEXT NOT NULL, period TEXT, summary TEXT,"
    " details TEXT);" APPEND_ONLY(turn)
    "CREATE TABLE acknowledgement ("
    " id INTEGER PRIMARY KEY, subject TEXT NOT NULL, kind TEXT NOT NULL, episode INTEGER NOT NULL,"
    " who TEXT NOT NULL, because TEXT NOT NULL, made TEXT NOT NULL, until TEXT NOT NULL);"
    APPEND_ONLY(acknowledgement)
    "CREATE TABLE silence ("
    " id INTEGER PRIMARY KEY, pattern TEXT NOT NULL, who TEXT NOT NULL, because TEXT NOT NULL,"
    " made TEXT NOT NULL, until TEXT NOT NULL);" APPEND_ONLY(silence)

    /* the outbox, and what each channel was told last of each alert */
    "CREATE TABLE notice ("
    " id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, channel TEXT NOT NULL,"
    " created TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, due TEXT NOT NULL,"
    " fault TEXT, ended TEXT);"
    "CREATE INDEX notice_by_state ON notice (state, due);"
    "CREATE TABLE notice_item ("
    " notice INTEGER NOT NULL REFERENCES notice (id), place INTEGER NOT NULL,"
    " subject TEXT NOT NULL, kind TEXT NOT NULL, episode INTEGER NOT NULL, reason TEXT NOT NULL,"
    " phase TEXT NOT NULL, severity TEXT NOT NULL, cancelled INTEGER NOT NULL, body TEXT NOT NULL,"
    " PRIMARY KEY (notice, place));"
    "CREATE TABLE told ("
    " channel TEXT NOT NULL, subject TEXT NOT NULL, kind TEXT NOT NULL, firing INTEGER NOT NULL,"
    " episode INTEGER NOT NULL, severity TEXT NOT NULL, at TEXT NOT NULL,"
    " notice INTEGER NOT NULL REFERENCES notice (id), PRIMARY KEY (channel, subject, kind));",
}, {
    /* documents whose bytes were given up, since no figure came out of them */
    "CREATE TABLE retirement ("
    " id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, retired TEXT NOT NULL,"
    " because TEXT NOT NULL);" APPEND_ONLY(retirement)
    "CREATE INDEX origin_by_document ON origin (document);",
} };

static int run_sql(struct ledger *ledger, const char *sql, const char *doing, struct err *err)
{
    if (sqlite3_exec(ledger->db, sql, NULL, NULL, NULL) != SQLITE_OK)
        return store_fault(ledger, doing, err);
    return 0;
}

int schema_version(struct ledger *ledger, int *version, struct err *err)
{
    sqlite3_stmt *statement;

    if (sqlite3_prepare_v2(ledger->db, "PRAGMA user_version", -1, &statement, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot read", err);
    *version = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
    sqlite3_finalize(statement);
    return *version < 0 ? store_fault(ledger, "cannot read", err) : 0;
}

/* Before an upgrade of a ledger that holds something, a copy beside it: ledger.db.v1. */
static int keep_copy(struct ledger *ledger, int version, struct err *err)
{
    struct buf path = BUF_EMPTY;
    sqlite3 *copy = NULL;
    sqlite3_backup *backup;
    int result = SQLITE_ERROR;

    buf_addf(&path, "%s.v%d", ledger->path, version);
    if (sqlite3_open(buf_text(&path), &copy) == SQLITE_OK &&
        (backup = sqlite3_backup_init(copy, "main", ledger->db, "main")) != NULL) {
        sqlite3_backup_step(backup, -1);
        result = sqlite3_backup_finish(backup);
    }
    sqlite3_close(copy);
    if (result != SQLITE_OK)
        err_set(err, STATUS_TEMPORARY, "%s: cannot keep a copy before the upgrade; free some space",
                buf_text(&path));
    buf_free(&path);
    return result == SQLITE_OK ? 0 : -1;
}

static int bring_forward(struct ledger *ledger, int version, struct err *err)
{
    char set_version[64];

    if (run_sql(ledger, "BEGIN IMMEDIATE", "cannot write", err) != 0)
        return -1;
    snprintf(set_version, sizeof set_version, "PRAGMA user_version = %d", LEDGER_VERSION);
    for (int next = version; next < LEDGER_VERSION; next++)
        for (int part = 0; part < PARTS; part++)
            if (versions[next][part] != NULL &&
                run_sql(ledger, versions[next][part], "cannot upgrade", err) != 0)
                goto undo;
    if (run_sql(ledger, set_version, "cannot upgrade", err) != 0 ||
        run_sql(ledger, "COMMIT", "cannot upgrade", err) != 0)
        goto undo;
    return 0;
undo:
    sqlite3_exec(ledger->db, "ROLLBACK", NULL, NULL, NULL);
    return -1;
}

int schema_migrate(struct ledger *ledger, struct err *err)
{
    int version = 0;

    if (schema_version(ledger, &version, err) != 0)
        return -1;
    if (version > LEDGER_VERSION)
        return err_set(err, STATUS_CONFIG,
                       "%s: written by a newer headway (ledger version %d, this one knows %d); "
                       "upgrade headway",
                       ledger->path, version, LEDGER_VERSION);
    if (version == LEDGER_VERSION)
        return 0;
    if (version > 0 && keep_copy(ledger, version, err) != 0)
        return -1;
    return bring_forward(ledger, version, err);
}
