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
    " status INTEGER, added INTEGER, figures INTEGER, inputs TEXT);"

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
    " id TEXT PRIMARY KEY, attempted TEXT, succeeded TEXT, failures INTEGER NOT NULL,"
    " outcome TEXT NOT NULL, message TEXT, entry TEXT);"
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
    "CREATE INDEX origin_by_document ON origin (document);"
    /* ids of the sources that had nothing new in a run, with blanks between */
    "ALTER TABLE run ADD COLUMN unchanged TEXT;"
    "ALTER TABLE source ADD COLUMN run INTEGER NOT NULL DEFAULT 0;",
}, {
    /* what pages say that became no figure, and what people decided about it */
    "CREATE TABLE passage ("
    " id INTEGER PRIMARY KEY, kind TEXT NOT NULL, indicator TEXT NOT NULL, reason TEXT NOT NULL,"
    " value TEXT, low TEXT, high TEXT, qualifier TEXT NOT NULL, unit TEXT, published TEXT,"
    " announced TEXT, deadline TEXT, publisher TEXT, url TEXT NOT NULL, document TEXT,"
    " locator TEXT, quote TEXT NOT NULL, run INTEGER NOT NULL REFERENCES run (id),"
    " UNIQUE (indicator, kind, url, quote));" APPEND_ONLY(passage)
    "CREATE INDEX passage_by_document ON passage (document);"
    "CREATE TABLE passage_decision ("
    " id INTEGER PRIMARY KEY, passage INTEGER NOT NULL REFERENCES passage (id),"
    " decision TEXT NOT NULL, because TEXT NOT NULL, reviewer TEXT NOT NULL,"
    " decided TEXT NOT NULL);"
    "CREATE INDEX passage_decision_by_passage ON passage_decision (passage);"
    APPEND_ONLY(passage_decision),
}, {
    /* What most figures of an indicator have in common stands in a row of its own, and what few
     * have in another: each column is paid for in every row, when it is written and when it is
     * read. For the same reason no reference is declared; `verify` finds one that leads nowhere. */
    "CREATE TABLE manner ("
    " id INTEGER PRIMARY KEY, unit TEXT NOT NULL, qualifier TEXT NOT NULL, modality TEXT NOT NULL,"
    " decision TEXT NOT NULL, relation TEXT NOT NULL,"
    " UNIQUE (unit, qualifier, modality, decision, relation));" APPEND_ONLY(manner)
    "INSERT INTO manner (unit, qualifier, modality, decision, relation)"
    " SELECT DISTINCT unit, qualifier, modality, decision, relation FROM figure;"

    "CREATE TABLE remark ("
    " figure INTEGER PRIMARY KEY, quote TEXT, note TEXT, flags TEXT, reason TEXT);"
    APPEND_ONLY(remark)
    "INSERT INTO remark SELECT id, quote, note, flags, reason FROM figure"
    " WHERE coalesce(quote, note, flags, reason) IS NOT NULL;"

    /* the few figures that somebody has to look at */
    "CREATE TABLE trouble (figure INTEGER PRIMARY KEY);" APPEND_ONLY(trouble)
    "INSERT INTO trouble SELECT id FROM figure"
    " WHERE decision = 'held' OR relation = 'contradiction';",

    /* an exact number is its own bounds */
    "CREATE TABLE narrow ("
    " id INTEGER PRIMARY KEY, indicator INTEGER NOT NULL, previous INTEGER, period TEXT NOT NULL,"
    " value TEXT, low TEXT, high TEXT, manner INTEGER NOT NULL, published TEXT NOT NULL,"
    " run INTEGER NOT NULL, origin INTEGER NOT NULL, locator TEXT, hash BLOB NOT NULL);"
    "INSERT INTO narrow SELECT f.id, f.indicator, f.previous, f.period, f.value,"
    " CASE WHEN f.qualifier = 'exact' AND f.low = f.value AND f.high = f.value THEN NULL"
    " ELSE f.low END, CASE WHEN f.qualifier = 'exact' AND f.low = f.value AND f.high = f.value"
    " THEN NULL ELSE f.high END, m.id, f.published, f.run, f.origin, f.locator, f.hash"
    " FROM figure f JOIN manner m ON m.unit = f.unit AND m.qualifier = f.qualifier"
    " AND m.modality = f.modality AND m.decision = f.decision AND m.relation = f.relation"
    " ORDER BY f.id;"
    "DROP TABLE figure; ALTER TABLE narrow RENAME TO figure;" APPEND_ONLY(figure)

    /* for people: a figure as it was said, in one row */
    "CREATE VIEW statement AS SELECT f.id, c.id AS indicator, f.period, f.value, f.low, f.high,"
    " m.qualifier, m.unit, m.modality, f.published, o.publisher, o.url, o.document, f.locator,"
    " x.quote, x.note, x.flags, m.decision, x.reason, m.relation, f.run FROM figure f"
    " JOIN chain c ON c.indicator = f.indicator JOIN manner m ON m.id = f.manner"
    " JOIN origin o ON o.id = f.origin LEFT JOIN remark x ON x.figure = f.id;",
}, {
    /* what the whole ledger held when a run ended; what else than figures a file was drawn from */
    "ALTER TABLE run ADD COLUMN head BLOB;"
    "ALTER TABLE view ADD COLUMN basis BLOB;"
    /* a series is told by what its figures say, no longer by their rows */
    "UPDATE alert SET series = NULL;",
}, {
    /* most alerts have nothing to say; a run looks for those that have, and at those of sources */
    "CREATE INDEX alert_to_tell ON alert (subject, kind)"
    " WHERE phase = 'firing' OR severity <> 'none';"
    "CREATE INDEX alert_of_source ON alert (subject) WHERE kind = 'SourceFailing';",
}, {
    /* what changes with every figure is packed, see blocks.h; the views of before are found out
     * again by drawing, the ends of the chains are packed in between */
    "DROP TABLE view; CREATE TABLE view_block (number INTEGER PRIMARY KEY, views BLOB NOT NULL);"
    "CREATE TABLE chain_block (number INTEGER PRIMARY KEY, ends BLOB NOT NULL);",
    "ALTER TABLE chain DROP COLUMN last; ALTER TABLE chain DROP COLUMN latest_day;"
    "ALTER TABLE chain DROP COLUMN hash;",
} };

/* The version that packs the ends of the chains, between its two parts. */
enum { PACKED_VERSION = 7 };

static int run_sql(struct ledger *ledger, const char *sql, const char *doing, struct err *err)
{
    if (sqlite3_exec(ledger->db, sql, NULL, NULL, NULL) != SQLITE_OK)
        return store_fault(ledger, doing, err);
    return 0;
}

static int number_of(struct ledger *ledger, const char *pragma, int *out, struct err *err)
{
    sqlite3_stmt *statement;

    if (sqlite3_prepare_v2(ledger->db, pragma, -1, &statement, NULL) != SQLITE_OK)
        return store_fault(ledger, "cannot read", err);
    *out = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int(statement, 0) : -1;
    sqlite3_finalize(statement);
    return *out < 0 ? store_fault(ledger, "cannot read", err) : 0;
}

int schema_version(struct ledger *ledger, int *version, struct err *err)
{
    return number_of(ledger, "PRAGMA user_version", version, err);
}

int schema_mark(struct ledger *ledger, int *mark, struct err *err)
{
    return number_of(ledger, "PRAGMA application_id", mark, err);
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
    const char *doing = version > 0 ? "cannot upgrade" : "cannot make";
    char set_version[64], set_mark[64];

    /* a table that is replaced by another of its name is referred to all the while */
    if (run_sql(ledger, "PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE", "cannot write", err) != 0)
        return -1;
    snprintf(set_version, sizeof set_version, "PRAGMA user_version = %d", LEDGER_VERSION);
    snprintf(set_mark, sizeof set_mark, "PRAGMA application_id = %d", LEDGER_UNFILLED);
    for (int next = version > 0 ? version : 0; next < LEDGER_VERSION; next++)
        for (int part = 0; part < PARTS; part++)
            if ((versions[next][part] != NULL &&
                 run_sql(ledger, versions[next][part], doing, err) != 0) ||
                (next + 1 == PACKED_VERSION && part == 0 && chains_pack(ledger, err) != 0))
                goto undo;
    if (run_sql(ledger, set_version, doing, err) != 0 ||
        (version == 0 && run_sql(ledger, set_mark, doing, err) != 0) ||
        run_sql(ledger, "COMMIT; PRAGMA foreign_keys = ON", doing, err) != 0)
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
