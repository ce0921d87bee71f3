/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviews: what a person decided about a held figure. They form one chain of their own. */
#include "io/ledger/store.h"

#include "base/buf.h"

#include <string.h>

static struct hash review_hash(const struct hash *before, const char *figure, const char *decision,
                               const char *because, const char *by, const char *decided)
{
    const char *fields[] = { figure, decision, because, by, decided };
    struct buf row = BUF_EMPTY;
    struct hash hash;

    buf_add(&row, before->bytes, HASH_SIZE);
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++)
        buf_addf(&row, "%zu:%s", strlen(fields[i]), fields[i]);
    hash = hash_bytes(row.bytes, row.length);
    buf_free(&row);
    return hash;
}

static int last_hash(struct ledger *ledger, struct hash *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_REVIEW_HASH, err);
    int code;

    memset(out, 0, sizeof *out);
    if (statement == NULL)
        return -1;
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        column_hash(statement, 0, out);
        code = SQLITE_DONE;
    }
    return store_done(ledger, statement, code, err);
}

void ledger_as_of(struct ledger *ledger, date day)
{
    if (day == DATE_NONE || day >= DATE_LAST)
        memcpy(ledger->reviewed_before, "A", 2); /* behind every digit */
    else
        date_print(day + 1, ledger->reviewed_before);
}

date ledger_asked(const struct ledger *ledger)
{
    date day;

    return date_parse(ledger->reviewed_before, strlen(ledger->reviewed_before), &day) ? day - 1
                                                                                      : DATE_NONE;
}

int ledger_review_days(struct ledger *ledger,
                       void (*each)(void *, const char *indicator, date day), void *context,
                       struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_REVIEW_DAYS, err);
    int code;
    date day;

    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        const char *text = column_text(statement, 1);

        if (text != NULL && date_parse(text, strlen(text), &day))
            each(context, column_text(statement, 0), day);
    }
    return store_done(ledger, statement, code, err);
}

/* What the files of the figure's indicator hold is no longer what the ledger says. */
static int drop_views(struct ledger *ledger, int64_t figure, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_FIGURE_INDICATOR, err);
    int64_t indicator = 0;
    int code;

    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, figure);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        indicator = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return store_fault(ledger, "cannot record the review", err);
    return indicator > 0 ? views_drop(ledger, (size_t)indicator - 1, err) : 0;
}

int ledger_review(struct ledger *ledger, int64_t figure, enum decision decision,
                  const char *because, const char *by, int64_t now, struct err *err)
{
    struct hash before, hash;
    struct buf number = BUF_EMPTY;
    char decided[32];
    sqlite3_stmt *statement;
    int result;

    if (last_hash(ledger, &before, err) != 0)
        return -1;
    statement = store_statement(ledger, SQL_REVIEW_ADD, err);
    if (statement == NULL)
        return -1;
    moment_print(now, decided);
    buf_addf(&number, "%lld", (long long)figure);
    hash = review_hash(&before, buf_text(&number), decision_name(decision), because, by, decided);
    sqlite3_bind_int64(statement, 1, figure);
    bind_text(statement, 2, decision_name(decision));
    bind_text(statement, 3, because);
    bind_text(statement, 4, by);
    bind_text(statement, 5, decided);
    sqlite3_bind_blob(statement, 6, hash.bytes, HASH_SIZE, SQLITE_STATIC);
    result = store_step(ledger, statement, "cannot record the review", err);
    buf_free(&number);
    return result == 0 ? drop_views(ledger, figure, err) : result;
}

int ledger_last_review(struct ledger *ledger, int64_t *out, struct err *err)
{
    return store_number(ledger, SQL_REVIEW_END, out, err);
}

int ledger_state(struct ledger *ledger, const char *indicator, struct hash *out, struct err *err)
{
    sqlite3_stmt *statement;
    struct chain *chain;
    struct buf state = BUF_EMPTY;
    int code;

    *out = (struct hash){ { 0 } };
    if (chain_find(ledger, indicator, &chain, err) != 0)
        return -1;
    if (chain == NULL)
        return 0;
    statement = store_statement(ledger, SQL_REVIEW_OF, err);
    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, chain->number);
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        buf_addf(&state, "%lld ", (long long)sqlite3_column_int64(statement, 0));
        code = SQLITE_DONE;
    }
    if (store_done(ledger, statement, code, err) != 0)
        return -1;
    buf_add(&state, chain->hash.bytes, HASH_SIZE);
    *out = hash_bytes(state.bytes, state.length);
    buf_free(&state);
    return 0;
}

int reviews_verify(struct ledger *ledger, void (*fault)(void *, const char *), void *context,
                   struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_REVIEWS, err);
    struct hash before = { { 0 } };
    int code;

    if (statement == NULL)
        return -1;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct hash hash =
            review_hash(&before, column_text(statement, 1), column_text(statement, 2),
                        column_text(statement, 3), column_text(statement, 4),
                        column_text(statement, 5));

        if (sqlite3_column_bytes(statement, 6) != HASH_SIZE ||
            memcmp(hash.bytes, sqlite3_column_blob(statement, 6), HASH_SIZE) != 0) {
            struct buf text = BUF_EMPTY;

            buf_addf(&text, "review %s: its hash does not fit; it or one before it was changed",
                     column_text(statement, 0));
            fault(context, buf_text(&text));
            buf_free(&text);
            memcpy(hash.bytes, sqlite3_column_blob(statement, 6),
                   (size_t)sqlite3_column_bytes(statement, 6) % (HASH_SIZE + 1));
        }
        before = hash;
    }
    sqlite3_reset(statement);
    return code == SQLITE_DONE ? 0 : store_fault(ledger, "cannot read", err);
}
