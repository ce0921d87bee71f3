/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of the ledger that is whole whatever runs meanwhile, by SQLite's backup. */
#include "io/ledger/store.h"

#include "base/buf.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int copy_pages(sqlite3 *from, sqlite3 *to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to, "main", from, "main");

    if (backup == NULL)
        return sqlite3_errcode(to);
    sqlite3_backup_step(backup, -1);
    return sqlite3_backup_finish(backup);
}

/* What became of a file: where it could not be opened, in the system's words. */
static const char *what_failed(int code, int reason)
{
    return code == SQLITE_CANTOPEN && reason != 0 ? strerror(reason) : sqlite3_errstr(code);
}

/* The copy is one file, without a log beside it. */
static int copy_to(sqlite3 *from, const char *path, int *reason)
{
    sqlite3 *copy = NULL;
    int code = sqlite3_open(path, &copy);

    if (code == SQLITE_OK)
        code = copy_pages(from, copy);
    if (code == SQLITE_OK)
        code = sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    *reason = copy != NULL ? sqlite3_system_errno(copy) : ENOMEM;
    sqlite3_close(copy);
    return code;
}

/* Any database of SQLite opens; a ledger of any version has chains of figures. */
static int is_ledger(sqlite3 *db, bool *ledger)
{
    static const char sql[] = "SELECT count(*) FROM sqlite_master WHERE type = 'table'"
                              " AND name IN ('figure', 'chain', 'run')";
    sqlite3_stmt *statement;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    *ledger = code == SQLITE_ROW && sqlite3_column_int(statement, 0) == 3;
    sqlite3_finalize(statement);
    return code == SQLITE_ROW ? SQLITE_OK : code;
}

static bool is_backup(const char *path)
{
    sqlite3 *db = NULL;
    bool ledger = false;

    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK)
        is_ledger(db, &ledger);
    sqlite3_close(db);
    return ledger;
}

/* What stands at the place already is lost: that may be an earlier backup, or nothing, but no file
 * of another kind, and not the ledger, which others have open. */
static int check_place(const struct ledger *ledger, const char *path, struct err *err)
{
    struct stat there, own;

    if (stat(path, &there) != 0 || (S_ISREG(there.st_mode) && there.st_size == 0))
        return 0;
    if (!S_ISREG(there.st_mode))
        return err_set(err, STATUS_DATA, "%s: left as it is: this is no file; name another", path);
    if (stat(sqlite3_db_filename(ledger->db, "main"), &own) == 0 && own.st_ino == there.st_ino &&
        own.st_dev == there.st_dev)
        return err_set(err, STATUS_DATA, "%s: left as it is: this is the ledger itself", path);
    return is_backup(path) ? 0
                           : err_set(err, STATUS_DATA, "%s: left as it is: this is no backup of "
                                     "headway; name another file", path);
}

int ledger_backup(struct ledger *ledger, const char *path, struct err *err)
{
    struct buf temporary = BUF_EMPTY;
    int code, reason, result = 0;

    if (check_place(ledger, path, err) != 0)
        return -1;
    buf_addf(&temporary, "%s.part", path);
    unlink(buf_text(&temporary)); /* of a backup that was cut off */
    code = copy_to(ledger->db, buf_text(&temporary), &reason);
    if (code != SQLITE_OK)
        result = err_set(err, STATUS_TEMPORARY, "%s: cannot write the backup: %s", path,
                         what_failed(code, reason));
    else if (rename(buf_text(&temporary), path) != 0)
        result = err_set(err, STATUS_TEMPORARY, "%s: cannot put the backup in place: %s", path,
                         strerror(errno));
    if (result != 0)
        unlink(buf_text(&temporary));
    buf_free(&temporary);
    return result;
}

int ledger_unpack(const char *backup, const char *path, struct err *err)
{
    sqlite3 *from = NULL;
    bool ledger = true;
    int code = sqlite3_open_v2(backup, &from, SQLITE_OPEN_READONLY, NULL), reason = 0;

    if (code != SQLITE_OK)
        reason = sqlite3_system_errno(from);
    if (code == SQLITE_OK)
        code = is_ledger(from, &ledger);
    if (code == SQLITE_OK && ledger)
        code = copy_to(from, path, &reason);
    sqlite3_close(from);
    if (code == SQLITE_OK && !ledger)
        return err_set(err, STATUS_DATA, "%s: is no ledger of headway", backup);
    if (code == SQLITE_OK)
        return 0;
    return err_set(err, code == SQLITE_NOTADB || code == SQLITE_CORRUPT ||
                                code == SQLITE_CANTOPEN
                            ? STATUS_DATA
                            : STATUS_TEMPORARY,
                   "%s: cannot read the backup: %s", backup, what_failed(code, reason));
}
