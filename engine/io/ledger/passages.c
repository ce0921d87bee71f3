/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages say that became no figure. */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

/* The text is copied. */
static void bind_copy(sqlite3_stmt *statement, int at, bool present, const char *text)
{
    if (present)
        sqlite3_bind_text(statement, at, text, -1, SQLITE_TRANSIENT);
    else
        sqlite3_bind_null(statement, at);
}

static void bind_number(sqlite3_stmt *statement, int at, bool present, struct dec number)
{
    char text[DEC_TEXT];

    if (present)
        dec_print(number, text);
    bind_copy(statement, at, present, text);
}

static void bind_day(sqlite3_stmt *statement, int at, date day)
{
    char text[DATE_TEXT];

    date_print(day, text);
    bind_copy(statement, at, day != DATE_NONE, text);
}

int ledger_passage_add(struct ledger *ledger, const struct passage *passage, bool *added,
                       struct err *err)
{
    const struct quantity *quantity = &passage->quantity;
    const struct provenance *from = &passage->provenance;
    sqlite3_stmt *statement = store_statement(ledger, SQL_PASSAGE_ADD, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, passage_kind_name(passage->kind));
    bind_text(statement, 2, passage->indicator);
    bind_text(statement, 3, passage->reason);
    bind_number(statement, 4, quantity->has_value, quantity->value);
    bind_number(statement, 5, quantity->has_low, quantity->low);
    bind_number(statement, 6, quantity->has_high, quantity->high);
    bind_text(statement, 7, qualifier_name(quantity->qualifier));
    bind_text(statement, 8, passage->unit);
    bind_day(statement, 9, passage->published);
    bind_day(statement, 10, passage->announced);
    bind_day(statement, 11, passage->deadline);
    bind_text(statement, 12, from->publisher);
    bind_text(statement, 13, from->url);
    bind_text(statement, 14, from->document);
    bind_text(statement, 15, from->locator);
    bind_text(statement, 16, from->quote);
    sqlite3_bind_int64(statement, 17, ledger->run);
    if (store_step(ledger, statement, "cannot record a passage", err) != 0)
        return -1;
    *added = sqlite3_changes(ledger->db) > 0;
    return 0;
}

static bool column_number(sqlite3_stmt *statement, int at, struct dec *number, bool *present)
{
    const char *text = column_text(statement, at);

    *present = text != NULL;
    return text == NULL || dec_parse(text, strlen(text), number);
}

static bool column_day(sqlite3_stmt *statement, int at, date *day)
{
    const char *text = column_text(statement, at);

    *day = DATE_NONE;
    return text == NULL || date_parse(text, strlen(text), day);
}

static const char *kept(sqlite3_stmt *statement, int at, struct arena *arena)
{
    return arena_text(arena, column_text(statement, at));
}

/* False where a text is not what this program writes. */
static bool read_passage(sqlite3_stmt *statement, struct arena *arena, struct ledger_passage *out)
{
    struct passage *passage = &out->passage;
    struct quantity *quantity = &passage->quantity;

    *out = (struct ledger_passage){ .id = sqlite3_column_int64(statement, 0),
                                    .recorded = column_moment(statement, 17),
                                    .decided = sqlite3_column_int(statement, 18) != 0 };
    passage->indicator = kept(statement, 2, arena);
    passage->reason = kept(statement, 3, arena);
    passage->unit = kept(statement, 8, arena);
    passage->provenance = (struct provenance){ .publisher = kept(statement, 12, arena),
                                               .url = kept(statement, 13, arena),
                                               .document = kept(statement, 14, arena),
                                               .locator = kept(statement, 15, arena),
                                               .quote = kept(statement, 16, arena) };
    return passage_kind_parse(column_text(statement, 1), &passage->kind) &&
           column_number(statement, 4, &quantity->value, &quantity->has_value) &&
           column_number(statement, 5, &quantity->low, &quantity->has_low) &&
           column_number(statement, 6, &quantity->high, &quantity->has_high) &&
           qualifier_parse(column_text(statement, 7), &quantity->qualifier) &&
           column_day(statement, 9, &passage->published) &&
           column_day(statement, 10, &passage->announced) &&
           column_day(statement, 11, &passage->deadline);
}

static int damaged(int64_t id, struct err *err)
{
    return err_set(err, STATUS_DATA,
                   "passage %lld of the ledger cannot be read; run headway verify",
                   (long long)id);
}

static int read_all(struct ledger *ledger, sqlite3_stmt *statement, struct arena *arena,
                    struct ledger_passage **out, size_t *count, struct err *err)
{
    struct ledger_passage *items = NULL;
    size_t capacity = 0;
    int code, result = 0;

    *count = 0;
    while (result == 0 && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        items = mem_grow(items, *count, &capacity, sizeof *items);
        if (!read_passage(statement, arena, &items[(*count)++]))
            result = damaged(sqlite3_column_int64(statement, 0), err);
    }
    if (result == 0)
        result = store_done(ledger, statement, code, err);
    else
        sqlite3_reset(statement);
    *out = arena_alloc(arena, (*count + 1) * sizeof **out);
    if (*count > 0)
        memcpy(*out, items, *count * sizeof *items);
    free(items);
    return result;
}

int ledger_passages(struct ledger *ledger, struct arena *arena, struct ledger_passage **out,
                    size_t *count, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_PASSAGES, err);

    return statement != NULL ? read_all(ledger, statement, arena, out, count, err) : -1;
}

int ledger_passages_proposed(struct ledger *ledger, const char *indicator, struct arena *arena,
                             struct ledger_passage **out, size_t *count, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_PASSAGES_PROPOSED, err);

    if (statement == NULL)
        return -1;
    bind_text(statement, 1, indicator);
    return read_all(ledger, statement, arena, out, count, err);
}

int ledger_passage_get(struct ledger *ledger, int64_t id, struct arena *arena,
                       struct ledger_passage *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_PASSAGE_GET, err);
    int code, found = 0;

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, id);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        found = read_passage(statement, arena, out) ? 1 : damaged(id, err);
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return store_fault(ledger, "cannot read", err);
    return found;
}

int ledger_passage_decide(struct ledger *ledger, int64_t id, enum decision decision,
                          const char *because, const char *by, int64_t now, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_PASSAGE_DECIDE, err);

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, id);
    bind_text(statement, 2, decision_name(decision));
    bind_text(statement, 3, because);
    bind_text(statement, 4, by);
    bind_moment(statement, 5, now);
    return store_step(ledger, statement, "cannot record the decision", err);
}
