/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the sources are doing, and the validators of their documents. */
#include "io/ledger/store.h"

#include <string.h>

/* --- runs that had nothing new of a source ---------------------------------------------------*/

/* A source whose answer changed nothing costs a word in the run's row and no row of its own: what
 * its own row says still holds, but for when it was last asked. */
struct quiet {
    int64_t run, started;
};

void sources_forget(struct ledger *ledger)
{
    map_free(&ledger->quiet);
    arena_free(&ledger->quiet_arena);
    ledger->quiet_loaded = false;
}

static struct quiet *add_quiet(struct ledger *ledger, const char *id, size_t length,
                               struct quiet run)
{
    struct quiet *quiet = arena_alloc(&ledger->quiet_arena, sizeof *quiet);

    *quiet = run;
    return map_add(&ledger->quiet, arena_copy(&ledger->quiet_arena, id, length), quiet);
}

/* The ids of one run; of each source its last run counts, which comes first. */
static void take_quiet(struct ledger *ledger, struct quiet run, const char *ids)
{
    while (*ids != '\0') {
        size_t length = strcspn(ids, " ");

        add_quiet(ledger, ids, length, run);
        ids += length + (ids[length] == ' ');
    }
}

static int load_quiet(struct ledger *ledger, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_RUNS_UNCHANGED, err);
    int code;

    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        const struct quiet run = { sqlite3_column_int64(statement, 0),
                                   column_moment(statement, 1) };

        take_quiet(ledger, run, column_text(statement, 2));
    }
    ledger->quiet_loaded = code == SQLITE_DONE;
    return store_done(ledger, statement, code, err);
}

void ledger_source_unchanged(struct ledger *ledger, const char *id)
{
    const struct quiet run = { ledger->run, ledger->run_started };

    *add_quiet(ledger, id, strlen(id), run) = run;
    if (ledger->unchanged.length > 0)
        buf_add_char(&ledger->unchanged, ' ');
    buf_add_text(&ledger->unchanged, id);
}

/* --- how a source is doing -------------------------------------------------------------------*/

static struct ledger_source read_source(const struct ledger *ledger, sqlite3_stmt *statement)
{
    struct ledger_source source = { .id = column_text(statement, 0),
                                    .attempted = column_moment(statement, 1),
                                    .succeeded = column_moment(statement, 2),
                                    .failures = sqlite3_column_int64(statement, 3),
                                    .outcome = column_text(statement, 4),
                                    .message = column_text(statement, 5),
                                    .entry = column_text(statement, 6) };
    const struct quiet *quiet = map_get(&ledger->quiet, source.id);

    if (quiet != NULL && quiet->run > sqlite3_column_int64(statement, 7))
        source.attempted = source.succeeded = quiet->started;
    return source;
}

int ledger_source_get(struct ledger *ledger, const char *id, struct arena *arena,
                      struct ledger_source *out, struct err *err)
{
    sqlite3_stmt *statement;
    int code;

    *out = (struct ledger_source){ .id = id };
    if ((!ledger->quiet_loaded && load_quiet(ledger, err) != 0) ||
        (statement = store_statement(ledger, SQL_SOURCE_GET, err)) == NULL)
        return -1;
    bind_text(statement, 1, id);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        *out = read_source(ledger, statement);
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
    sqlite3_bind_int64(statement, 8, ledger->run);
    return store_step(ledger, statement, "cannot write", err);
}

int ledger_sources(struct ledger *ledger, void (*each)(void *, const struct ledger_source *),
                   void *context, struct err *err)
{
    sqlite3_stmt *statement;
    int code;

    if ((!ledger->quiet_loaded && load_quiet(ledger, err) != 0) ||
        (statement = store_statement(ledger, SQL_SOURCES, err)) == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct ledger_source source = read_source(ledger, statement);

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
