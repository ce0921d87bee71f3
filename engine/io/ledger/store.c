/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "io/ledger/store.h"

#include <errno.h>
#include <string.h>

#define FIGURE_COLUMNS                                                                             \
    "f.id, f.previous, f.period, f.value, f.low, f.high, f.manner, f.published, f.locator,"        \
    " f.hash, x.quote, x.note, x.flags, x.reason, r.started, o.publisher, o.url, o.document,"      \
    " f.indicator"

#define ALERT_COLUMNS                                                                              \
    "kind, subject, phase, severity, beyond, clear, episode, began, since, cause, period, series," \
    " target, rules, summary, details"

#define PASSAGE_COLUMNS                                                                            \
    "SELECT p.id, p.kind, p.indicator, p.reason, p.value, p.low, p.high, p.qualifier, p.unit,"     \
    " p.published, p.announced, p.deadline, p.publisher, p.url, p.document, p.locator, p.quote,"   \
    " r.started, EXISTS (SELECT 1 FROM passage_decision d WHERE d.passage = p.id)"                 \
    " FROM passage p JOIN run r ON r.id = p.run"

static const char *const sql[SQL_COUNT] = {
    [SQL_CHAINS] = "SELECT indicator, id FROM chain ORDER BY indicator",
    [SQL_CHAIN_NAME] = "SELECT id FROM chain WHERE indicator = ?1",
    [SQL_CHAIN_ADD] = "INSERT INTO chain (indicator, id) VALUES (?1, ?2)",
    [SQL_CHAIN_BLOCKS] = "SELECT number, ends FROM chain_block ORDER BY number",
    [SQL_CHAIN_BLOCK_SET] = "INSERT INTO chain_block (number, ends) VALUES (?1, ?2)"
                            " ON CONFLICT (number) DO UPDATE SET ends = excluded.ends",
    [SQL_MANNERS] = "SELECT id, unit, qualifier, modality, decision, relation FROM manner"
                    " ORDER BY id",
    [SQL_MANNER_ADD] = "INSERT INTO manner (id, unit, qualifier, modality, decision, relation)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_REMARK_ADD] = "INSERT INTO remark (figure, quote, note, flags, reason)"
                       " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_TROUBLE_ADD] = "INSERT INTO trouble (figure) VALUES (?1)",
    [SQL_FIGURE_GET] = "SELECT " FIGURE_COLUMNS " FROM figure f JOIN run r ON r.id = f.run"
                       " JOIN origin o ON o.id = f.origin LEFT JOIN remark x ON x.figure = f.id"
                       " WHERE f.id = ?1",
    [SQL_FIGURE_INDICATOR] = "SELECT indicator FROM figure WHERE id = ?1",
    [SQL_FIGURE_SCAN] =
        "SELECT id, indicator, period, value, low, high, manner, published, origin"
        " FROM figure WHERE id > ?1 ORDER BY id",
    [SQL_FLAGS] = "SELECT figure, flags FROM remark WHERE flags IS NOT NULL AND figure > ?1"
                  " ORDER BY figure",
    [SQL_FIGURE_LAST] = "SELECT max(id) FROM figure",
    [SQL_FIGURE_HASHES] = "SELECT hash FROM figure WHERE id > ?1 AND id <= ?2 ORDER BY id",
    [SQL_ORIGIN_FIND] = "SELECT id FROM origin WHERE url IS ?1 AND publisher IS ?2 AND"
                        " document IS ?3",
    [SQL_ORIGIN_ADD] = "INSERT INTO origin (url, publisher, document) VALUES (?1, ?2, ?3)",
    [SQL_REVIEW_ADD] = "INSERT INTO review (figure, decision, because, reviewer, decided, hash)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [SQL_REVIEW_LAST] = "SELECT decision, because, reviewer FROM review WHERE figure = ?1"
                        " AND decided < ?2 ORDER BY id DESC LIMIT 1",
    [SQL_REVIEW_HASH] = "SELECT hash FROM review ORDER BY id DESC LIMIT 1",
    [SQL_REVIEW_END] = "SELECT max(id) FROM review",
    [SQL_REVIEWS] =
        "SELECT id, figure, decision, because, reviewer, decided, hash FROM review ORDER BY id",
    [SQL_REVIEW_OF] = "SELECT max(r.id) FROM review r JOIN figure f ON f.id = r.figure"
                      " WHERE f.indicator = ?1",
    [SQL_REVIEW_DAYS] =
        "SELECT DISTINCT c.id, substr(r.decided, 1, 10) AS day FROM review r"
        " JOIN figure f ON f.id = r.figure JOIN chain c ON c.indicator = f.indicator ORDER BY day",
    [SQL_PASSAGE_ADD] =
        "INSERT INTO passage (kind, indicator, reason, value, low, high, qualifier, unit,"
        " published, announced, deadline, publisher, url, document, locator, quote, run)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)"
        " ON CONFLICT DO NOTHING",
    [SQL_PASSAGES] = PASSAGE_COLUMNS " WHERE p.kind = 'target' OR NOT EXISTS (SELECT 1"
                                     " FROM passage_decision d WHERE d.passage = p.id)"
                                     " ORDER BY p.id",
    [SQL_PASSAGES_PROPOSED] = PASSAGE_COLUMNS " WHERE p.indicator = ?1 AND p.kind = 'target'"
                                              " ORDER BY p.id",
    [SQL_PASSAGE_GET] = PASSAGE_COLUMNS " WHERE p.id = ?1",
    [SQL_PASSAGE_DECIDE] =
        "INSERT INTO passage_decision (passage, decision, because, reviewer, decided)"
        " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_DOCUMENT_ADD] = "INSERT OR IGNORE INTO document (sha256, url, fetched, bytes, media_type)"
                         " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_DOCUMENTS] =
        "SELECT d.sha256, d.url, d.fetched, d.bytes, d.media_type, r.retired,"
        " EXISTS (SELECT 1 FROM origin o WHERE o.document = d.sha256)"
        " OR EXISTS (SELECT 1 FROM passage p WHERE p.document = d.sha256) FROM document d"
        " LEFT JOIN retirement r ON r.sha256 = d.sha256 ORDER BY d.id",
    [SQL_DOCUMENTS_UNCITED] =
        "SELECT d.sha256, d.url, max(d.fetched), d.bytes, d.media_type, r.retired, 0"
        " FROM document d LEFT JOIN retirement r ON r.sha256 = d.sha256"
        " WHERE NOT EXISTS (SELECT 1 FROM origin o WHERE o.document = d.sha256)"
        " AND NOT EXISTS (SELECT 1 FROM passage p WHERE p.document = d.sha256)"
        " GROUP BY d.sha256 ORDER BY max(d.fetched) DESC, max(d.id) DESC",
    [SQL_DOCUMENT_RETIRE] = "INSERT OR IGNORE INTO retirement (sha256, retired, because)"
                            " VALUES (?1, ?2, ?3)",
    [SQL_FILE_GET] = "SELECT 1 FROM file WHERE path = ?1 AND size = ?2 AND changed = ?3",
    [SQL_FILE_SET] = "INSERT OR REPLACE INTO file (path, size, changed) VALUES (?1, ?2, ?3)",
    [SQL_SOURCE_GET] = "SELECT id, attempted, succeeded, failures, outcome, message, entry,"
                       " run FROM source WHERE id = ?1",
    [SQL_SOURCE_SET] = "INSERT OR REPLACE INTO source (id, attempted, succeeded, failures, outcome,"
                       " message, entry, run) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SQL_SOURCES] = "SELECT id, attempted, succeeded, failures, outcome, message, entry, run"
                    " FROM source ORDER BY id",
    [SQL_RUNS_UNCHANGED] = "SELECT id, started, unchanged FROM run WHERE unchanged IS NOT NULL"
                           " AND id > (SELECT min(run) FROM source) ORDER BY id DESC",
    [SQL_VALIDATORS] = "SELECT url, etag, last_modified FROM validator WHERE source = ?1"
                       " ORDER BY url",
    [SQL_VALIDATOR_SET] = "INSERT INTO validator (source, url, etag, last_modified)"
                          " VALUES (?1, ?2, ?3, ?4) ON CONFLICT (source, url) DO UPDATE SET"
                          " etag = excluded.etag, last_modified = excluded.last_modified"
                          " WHERE etag IS NOT excluded.etag"
                          " OR last_modified IS NOT excluded.last_modified",
    [SQL_VALIDATORS_CLEAR] = "DELETE FROM validator WHERE source = ?1",
    [SQL_VIEW_BLOCKS] = "SELECT number, views FROM view_block ORDER BY number",
    [SQL_VIEW_BLOCK_SET] = "INSERT INTO view_block (number, views) VALUES (?1, ?2)"
                           " ON CONFLICT (number) DO UPDATE SET views = excluded.views",
    [SQL_RUN_ADD] = "INSERT INTO run (command, started) VALUES (?1, ?2)",
    [SQL_RUN_END] = "UPDATE run SET ended = ?2, status = ?3, added = ?4, figures = ?5, inputs = ?6,"
                    " unchanged = ?7, head = ?8 WHERE id = ?1",
    [SQL_RUN_HEAD] = "SELECT figures, head FROM run WHERE head IS NOT NULL ORDER BY id DESC"
                     " LIMIT 1",
    [SQL_RUN_HEADS] = "SELECT id, figures, head FROM run WHERE figures IS NOT NULL ORDER BY id",
    [SQL_RUN_LAST] = "SELECT id, started, ended, status, added, figures, inputs FROM run"
                     " WHERE command = ?1 AND ended < ?2 ORDER BY id DESC LIMIT 1",
    [SQL_ALERTS] = "SELECT " ALERT_COLUMNS " FROM alert",
    [SQL_ALERTS_ABOUT] = "SELECT " ALERT_COLUMNS " FROM alert WHERE subject = ?1",
    [SQL_ALERTS_OF_SOURCES] = "SELECT " ALERT_COLUMNS " FROM alert WHERE kind = 'SourceFailing'",
    [SQL_ALERTS_TO_TELL] =
        "SELECT " ALERT_COLUMNS " FROM alert WHERE phase = 'firing' OR severity <> 'none'"
        " UNION ALL SELECT " ALERT_COLUMNS " FROM alert"
        " WHERE (subject, kind) IN (SELECT subject, kind FROM told WHERE firing)"
        " AND NOT (phase = 'firing' OR severity <> 'none')",
    [SQL_ALERT_SET] =
        "INSERT OR REPLACE INTO alert (kind, subject, phase, severity, beyond, clear, episode,"
        " began, since, cause, period, series, target, rules, summary, details)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    [SQL_TURN_ADD] = "INSERT INTO turn (kind, subject, run, at, before, after, severity, cause,"
                     " period, summary, details)"
                     " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    [SQL_ACK_ADD] = "INSERT INTO acknowledgement (kind, subject, episode, who, because, made,"
                    " until) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [SQL_ACKS] = "SELECT kind, subject, episode, who, because, made, until FROM acknowledgement"
                 " WHERE id IN (SELECT max(id) FROM acknowledgement GROUP BY kind, subject,"
                 " episode) ORDER BY id",
    [SQL_SILENCE_ADD] = "INSERT INTO silence (pattern, who, because, made, until)"
                        " VALUES (?1, ?2, ?3, ?4, ?5)",
    [SQL_SILENCES] = "SELECT pattern, who, because, made, until FROM silence WHERE id IN"
                     " (SELECT max(id) FROM silence GROUP BY pattern) AND until > ?1 ORDER BY id",
    [SQL_TOLD] = "SELECT firing, episode, severity, at FROM told"
                 " WHERE channel = ?1 AND kind = ?2 AND subject = ?3",
    [SQL_TOLD_SET] =
        "INSERT OR REPLACE INTO told (channel, kind, subject, firing, episode, severity, at,"
        " notice) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [SQL_NOTICE_ADD] = "INSERT INTO notice (uid, channel, created, state, attempts, due)"
                       " VALUES (?1, ?2, ?3, 'queued', 0, ?3)",
    [SQL_NOTICE_SET] = "UPDATE notice SET state = ?2, attempts = ?3, due = ?4, fault = ?5,"
                       " ended = ?6 WHERE id = ?1",
    [SQL_NOTICES] = "SELECT id, uid, channel, created, state, attempts, due, fault, ended"
                    " FROM notice WHERE state = ?1 AND (?2 IS NULL OR due <= ?2) ORDER BY id",
    [SQL_ITEM_ADD] =
        "INSERT INTO notice_item (notice, place, kind, subject, episode, reason, phase, severity,"
        " cancelled, body) SELECT ?1, count(*), ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8 FROM notice_item"
        " WHERE notice = ?1",
    [SQL_ITEMS] = "SELECT kind, subject, episode, reason, phase, severity, body FROM notice_item"
                  " WHERE notice = ?1 AND cancelled = 0 ORDER BY place",
    [SQL_ITEM_CANCEL] =
        "UPDATE notice_item SET cancelled = 1 WHERE kind = ?2 AND subject = ?3 AND episode = ?4"
        " AND notice IN (SELECT id FROM notice WHERE channel = ?1 AND state = 'queued'"
        " AND attempts = 0)",
    [SQL_ITEM_TRIED] =
        "SELECT 1 FROM notice_item i JOIN notice n ON n.id = i.notice WHERE n.channel = ?1"
        " AND i.kind = ?2 AND i.subject = ?3 AND i.episode = ?4 AND i.cancelled = 0 LIMIT 1",
    [SQL_ITEMS_SUPERSEDED] =
        "UPDATE notice_item SET cancelled = 1 WHERE cancelled = 0 AND notice IN (SELECT id FROM"
        " notice WHERE channel = ?1 AND state IN ('queued', 'parked') AND id < ?2) AND (kind,"
        " subject) IN (SELECT kind, subject FROM notice_item WHERE notice = ?2 AND cancelled = 0)",
    [SQL_TROUBLES] =
        "SELECT c.id, f.id, f.period, m.relation, coalesce((SELECT decision FROM review r"
        " WHERE r.figure = f.id ORDER BY r.id DESC LIMIT 1), m.decision) FROM trouble t"
        " JOIN figure f ON f.id = t.figure JOIN manner m ON m.id = f.manner"
        " JOIN chain c ON c.indicator = f.indicator ORDER BY f.id",
};

/* SQLite has one text for all files that cannot be opened or written; the system says why. */
static const char *what_failed(struct ledger *ledger, int code)
{
    bool by_system = code == SQLITE_CANTOPEN || code == SQLITE_IOERR;
    int reason = by_system ? sqlite3_system_errno(ledger->db) : 0;

    return reason != 0 ? strerror(reason) : sqlite3_errmsg(ledger->db);
}

int store_fault(struct ledger *ledger, const char *doing, struct err *err)
{
    int code = ledger->db ? sqlite3_errcode(ledger->db) & 0xff : SQLITE_NOMEM;
    bool passing = code == SQLITE_FULL || code == SQLITE_BUSY || code == SQLITE_IOERR ||
                   code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_LOCKED;
    const char *advice = code == SQLITE_FULL       ? "; free some space and run again"
                         : code == SQLITE_CANTOPEN && sqlite3_system_errno(ledger->db) == EACCES
                             ? "; run headway as its owner"
                         : code == SQLITE_READONLY ? "; make the state directory writable"
                         : code == SQLITE_CORRUPT || code == SQLITE_NOTADB
                             ? "; restore it from a backup"
                             : "";

    return err_set(err, passing ? STATUS_TEMPORARY : STATUS_INTERNAL, "%s: %s: %s%s", ledger->path,
                   doing, ledger->db ? what_failed(ledger, code) : "out of memory", advice);
}

sqlite3_stmt *store_prepared(struct ledger *ledger, enum sql_statement which, struct err *err)
{
    sqlite3_stmt **slot = &ledger->statements[which];

    if (*slot != NULL) {
        sqlite3_reset(*slot);
        sqlite3_clear_bindings(*slot);
    } else if (sqlite3_prepare_v3(ledger->db, sql[which], -1, SQLITE_PREPARE_PERSISTENT, slot,
                                  NULL) != SQLITE_OK) {
        store_fault(ledger, "cannot use", err);
        return NULL;
    }
    return *slot;
}

sqlite3_stmt *store_statement(struct ledger *ledger, enum sql_statement which, struct err *err)
{
    return rows_settle(ledger, err) == 0 ? store_prepared(ledger, which, err) : NULL;
}

int store_step(struct ledger *ledger, sqlite3_stmt *statement, const char *doing, struct err *err)
{
    int code = sqlite3_step(statement);
    int result = code == SQLITE_DONE ? 0 : store_fault(ledger, doing, err);

    sqlite3_reset(statement);
    return result;
}

void bind_text(sqlite3_stmt *statement, int at, const char *text)
{
    if (text != NULL)
        sqlite3_bind_text(statement, at, text, -1, SQLITE_STATIC);
}

const char *column_text(sqlite3_stmt *statement, int at)
{
    return (const char *)sqlite3_column_text(statement, at);
}

void bind_moment(sqlite3_stmt *statement, int at, int64_t seconds)
{
    char text[MOMENT_TEXT];

    if (seconds == 0)
        return;
    moment_print(seconds, text);
    sqlite3_bind_text(statement, at, text, -1, SQLITE_TRANSIENT);
}

int64_t column_moment(sqlite3_stmt *statement, int at)
{
    const char *text = column_text(statement, at);
    int64_t seconds;

    return text != NULL && moment_parse(text, &seconds) ? seconds : 0;
}

void bind_hash(sqlite3_stmt *statement, int at, const struct hash *hash)
{
    sqlite3_bind_blob(statement, at, hash->bytes, HASH_SIZE, SQLITE_STATIC);
}

void column_hash(sqlite3_stmt *statement, int at, struct hash *hash)
{
    memset(hash, 0, sizeof *hash);
    if (sqlite3_column_bytes(statement, at) == HASH_SIZE)
        memcpy(hash->bytes, sqlite3_column_blob(statement, at), HASH_SIZE);
}

int store_done(struct ledger *ledger, sqlite3_stmt *statement, int code, struct err *err)
{
    int result = code == SQLITE_DONE ? 0 : store_fault(ledger, "cannot read", err);

    sqlite3_reset(statement);
    return result;
}

int store_number(struct ledger *ledger, enum sql_statement which, int64_t *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, which, err);
    int code;

    *out = 0;
    if (statement == NULL)
        return -1;
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        *out = sqlite3_column_int64(statement, 0);
        code = SQLITE_DONE;
    }
    return store_done(ledger, statement, code, err);
}
