/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the sources are doing, and the validators of their documents. */
#include "io/ledger/store.h"

static struct ledger_source read_source(sqlite3_stmt *statement)
{
    return (struct ledger_source){ .id = column_text(statement, 0),
                                   .attempted = column_moment(statement, 1),
                                   .succeeded = column_moment(statement, 2),
                                   .failures = sqlite3_column_int64(statement, 3),
                                   .outcome = column_text(statement, 4),
                                   .message = column_text(statement, 5),
                                   .entry = column_text(statement, 6) };
}

int ledger_source_get(struct ledger *ledger, const char *id, struct arena *arena,
                      struct ledger_source *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_SOURCE_GET, err);
    int code;

    *out = (struct ledger_source){ .id = id };
    if (statement == NULL)
        return -1;
    bind_text(statement, 1, id);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        *out = read_source(statement);
        out->id = id;
        out->outcome = arena_text(arena, out->outcome);
        out->message = arena_text(arena, out->message);
        out->entry = arena_text(arena, out->entry);
    }
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return store_fault(ledger, "cannot read", err);
    return code == SQLITE_ROW;
}

int ledger_source_set(struct ledger *ledger, const struct ledger_source *source, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_SOURCE_SET, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, source->id);
    bind_moment(statement, 2, source->attempted);
    bind_moment(statement, 3, source->succeeded);
    sqlite3_bind_int64(statement, 4, source->failures);
    bind_text(statement, 5, source->outcome);
    bind_text(statement, 6, source->message);
    bind_text(statement, 7, source->entry);
    return store_step(ledger, statement, "cannot write", err);
}

int ledger_sources(struct ledger *ledger, void (*each)(void *, const struct ledger_source *),
                   void *context, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_SOURCES, err);
    int code;

    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct ledger_source source = read_source(statement);

        each(context, &source);
    }
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? 0 : store_fault(ledger, "cannot read", err);
}

int ledger_validators(struct ledger *ledger, const char *source, struct arena *arena,
                      struct ledger_validator **out, size_t *count, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_VALIDATORS, err);
    struct ledger_validator *found = NULL;
    size_t room = 0;
    int code;

    *count = 0;
    if (statement == NULL)
        return -1;
    bind_text(statement, 1, source);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        if (*count == room) {
            struct ledger_validator *more;

            room = room ? 2 * room : 4;
            more = arena_alloc(arena, room * sizeof *more);
            for (size_t i = 0; i < *count; i++)
                more[i] = found[i];
            found = more;
        }
        found[(*count)++] = (struct ledger_validator){
            .url = arena_text(arena, column_text(statement, 0)),
            .etag = arena_text(arena, column_text(statement, 1)),
            .last_modified = arena_text(arena, column_text(statement, 2)),
        };
    }
    sqlite3_reset(statement);
    *out = found;
    return code == SQLITE_DONE ? 0 : store_fault(ledger, "cannot read", err);
}

int ledger_validator_set(struct ledger *ledger, const char *source,
                         const struct ledger_validator *validator, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_VALIDATOR_SET, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, source);
    bind_text(statement, 2, validator->url);
    bind_text(statement, 3, validator->etag);
    bind_text(statement, 4, validator->last_modified);
    return store_step(ledger, statement, "cannot write", err);
}

int ledger_validators_clear(struct ledger *ledger, const char *source, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_VALIDATORS_CLEAR, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, source);
    return store_step(ledger, statement, "cannot write", err);
}
