/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger keeps besides figures: runs, documents, files that were read. */
#include "io/ledger/store.h"

#include <stdio.h>
#include <string.h>

int ledger_run_start(struct ledger *ledger, const char *command, int64_t now, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_RUN_ADD, err);

    if (statement == NULL)
        return -1;
    moment_print(now, ledger->started);
    bind_text(statement, 1, command);
    bind_text(statement, 2, ledger->started);
    if (store_step(ledger, statement, "cannot record the run", err) != 0)
        return -1;
    ledger->run = sqlite3_last_insert_rowid(ledger->db);
    ledger->run_started = now;
    ledger->added = 0;
    buf_free(&ledger->unchanged);
    sources_forget(ledger);
    return 0;
}

int ledger_run_finish(struct ledger *ledger, int64_t now, int status, const char *inputs,
                      struct err *err)
{
    sqlite3_stmt *statement;
    struct hash head;
    int64_t figures;
    char ended[32];

    if (ledger_last_figure(ledger, &figures, err) != 0 ||
        head_now(ledger, &head, err) != 0 ||
        (statement = store_statement(ledger, SQL_RUN_END, err)) == NULL)
        return -1;
    moment_print(now, ended);
    sqlite3_bind_int64(statement, 1, ledger->run);
    bind_text(statement, 2, ended);
    sqlite3_bind_int(statement, 3, status);
    sqlite3_bind_int64(statement, 4, ledger->added);
    sqlite3_bind_int64(statement, 5, figures);
    bind_text(statement, 6, inputs);
    bind_text(statement, 7, ledger->unchanged.bytes);
    bind_hash(statement, 8, &head);
    head_forget(ledger);
    return store_step(ledger, statement, "cannot record the run", err);
}

/* The last one whose end, as text, comes before `limit`. */
static int run_before(struct ledger *ledger, const char *command, const char *limit,
                      struct ledger_run *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_RUN_LAST, err);
    const char *inputs;
    int code;

    *out = (struct ledger_run){ 0 };
    if (statement == NULL)
        return -1;
    bind_text(statement, 1, command);
    bind_text(statement, 2, limit);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        out->id = sqlite3_column_int64(statement, 0);
        snprintf(out->command, sizeof out->command, "%s", command);
        out->started = column_moment(statement, 1);
        out->ended = column_moment(statement, 2);
        out->status = sqlite3_column_int(statement, 3);
        out->added = sqlite3_column_int64(statement, 4);
        out->figures = sqlite3_column_int64(statement, 5);
        inputs = column_text(statement, 6);
        snprintf(out->inputs, sizeof out->inputs, "%s", inputs ? inputs : "");
    }
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return store_fault(ledger, "cannot read", err);
    return code == SQLITE_ROW;
}

int ledger_run_last(struct ledger *ledger, const char *command, struct ledger_run *out,
                    struct err *err)
{
    return run_before(ledger, command, "~", out, err); /* after all digits */
}

int ledger_run_before(struct ledger *ledger, const char *command, int64_t moment,
                      struct ledger_run *out, struct err *err)
{
    char limit[32];

    moment_print(moment, limit);
    return run_before(ledger, command, limit, out, err);
}

int ledger_document_add(struct ledger *ledger, const struct ledger_document *document,
                        struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_DOCUMENT_ADD, err);
    char fetched[32];

    if (statement == NULL)
        return -1;
    moment_print(document->fetched, fetched);
    bind_text(statement, 1, document->sha256);
    bind_text(statement, 2, document->url);
    bind_text(statement, 3, fetched);
    sqlite3_bind_int64(statement, 4, document->bytes);
    bind_text(statement, 5, document->media_type);
    return store_step(ledger, statement, "cannot record a document", err);
}

static int each_document(struct ledger *ledger, enum sql_statement which,
                         int (*each)(void *, const struct ledger_document *, struct err *),
                         void *context, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, which, err);
    int code = SQLITE_DONE, result = 0;

    if (statement == NULL)
        return -1;
    while (result == 0 && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct ledger_document document = { .sha256 = column_text(statement, 0),
                                            .url = column_text(statement, 1),
                                            .bytes = sqlite3_column_int64(statement, 3),
                                            .media_type = column_text(statement, 4),
                                            .cited = sqlite3_column_int(statement, 6) != 0 };

        document.fetched = column_moment(statement, 2);
        document.retired = column_moment(statement, 5);
        result = each(context, &document, err);
    }
    sqlite3_reset(statement);
    if (result == 0 && code != SQLITE_DONE)
        return store_fault(ledger, "cannot read", err);
    return result;
}

int ledger_documents(struct ledger *ledger,
                     int (*each)(void *, const struct ledger_document *, struct err *),
                     void *context, struct err *err)
{
    return each_document(ledger, SQL_DOCUMENTS, each, context, err);
}

int ledger_documents_uncited(struct ledger *ledger,
                             int (*each)(void *, const struct ledger_document *, struct err *),
                             void *context, struct err *err)
{
    return each_document(ledger, SQL_DOCUMENTS_UNCITED, each, context, err);
}

int ledger_document_retire(struct ledger *ledger, const char *sha256, const char *because,
                           int64_t now, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_DOCUMENT_RETIRE, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, sha256);
    bind_moment(statement, 2, now);
    bind_text(statement, 3, because);
    return store_step(ledger, statement, "cannot retire a document", err);
}

int ledger_file_known(struct ledger *ledger, const struct ledger_file *file, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_FILE_GET, err);
    int code;

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, file->path);
    sqlite3_bind_int64(statement, 2, file->size);
    sqlite3_bind_int64(statement, 3, file->changed);
    code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return store_fault(ledger, "cannot read", err);
    return code == SQLITE_ROW;
}

int ledger_file_remember(struct ledger *ledger, const struct ledger_file *file, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_FILE_SET, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, file->path);
    sqlite3_bind_int64(statement, 2, file->size);
    sqlite3_bind_int64(statement, 3, file->changed);
    return store_step(ledger, statement, "cannot write", err);
}
