/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads: what the whole ledger held at the end of each run. A chain shows what was changed
 * inside of it, the heads what is missing at its end. */
#include "io/ledger/store.h"

#include <stdio.h>
#include <string.h>

enum { HASHES_AT_ONCE = 1024 }; /* so that a large run needs no large memory; part of the method */

/* Where a head stands: the figures up to this one are in it. */
struct head {
    int64_t figures;
    struct hash hash;
};

/* The hash so far and up to HASHES_AT_ONCE hashes behind it. */
struct folding {
    unsigned char bytes[(1 + HASHES_AT_ONCE) * HASH_SIZE];
    size_t count;
};

static void fold(struct folding *folding, struct hash *hash)
{
    if (folding->count == 0)
        return;
    memcpy(folding->bytes, hash->bytes, HASH_SIZE);
    *hash = hash_bytes(folding->bytes, (1 + folding->count) * HASH_SIZE);
    folding->count = 0;
}

/* Takes the figures up to `last` into the head; *taken is how many there are. */
static int advance(struct ledger *ledger, struct head *head, int64_t last, int64_t *taken,
                   struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_FIGURE_HASHES, err);
    struct folding folding = { .count = 0 };
    int code;

    *taken = 0;
    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, head->figures);
    sqlite3_bind_int64(statement, 2, last);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct hash hash;

        column_hash(statement, 0, &hash);
        memcpy(folding.bytes + ++folding.count * HASH_SIZE, hash.bytes, HASH_SIZE);
        if (folding.count == HASHES_AT_ONCE)
            fold(&folding, &head->hash);
        ++*taken;
    }
    fold(&folding, &head->hash);
    head->figures = last;
    return store_done(ledger, statement, code, err);
}

int head_now(struct ledger *ledger, int64_t last_figure, struct hash *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_RUN_HEAD, err);
    struct head head = { 0 };
    int64_t taken;
    int code;

    if (statement == NULL)
        return -1;
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        head.figures = sqlite3_column_int64(statement, 0);
        column_hash(statement, 1, &head.hash);
        code = SQLITE_DONE;
    }
    if (store_done(ledger, statement, code, err) != 0 ||
        advance(ledger, &head, last_figure, &taken, err) != 0)
        return -1;
    *out = head.hash;
    return 0;
}

/* One run: 1 where its head is as it was recorded. Behind one that is not the recorded one is
 * taken, so that one figure that was taken away is one fault. */
static int check_run(struct ledger *ledger, int64_t run, int64_t figures, const struct hash *stored,
                     struct head *head, char text[200], struct err *err)
{
    int64_t wanted = figures - head->figures, taken;

    if (advance(ledger, head, figures, &taken, err) != 0)
        return -1;
    if (taken < wanted)
        snprintf(text, 200, "run %lld: %lld of the figures recorded up to it are missing",
                 (long long)run, (long long)(wanted - taken));
    else if (!hash_equal(&head->hash, stored))
        snprintf(text, 200, "run %lld: the figures recorded up to it are not those that were",
                 (long long)run);
    else
        return 1;
    head->hash = *stored;
    return 0;
}

int heads_verify(struct ledger *ledger, void (*fault)(void *, const char *), void *context,
                 struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_RUN_HEADS, err);
    struct head head = { 0 };
    char text[200];
    int code, good = 1;

    if (statement == NULL)
        return -1;
    while (good >= 0 && (code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct hash stored;

        if (sqlite3_column_type(statement, 2) == SQLITE_NULL)
            continue; /* of a program that kept none; the next one covers its figures */
        column_hash(statement, 2, &stored);
        good = check_run(ledger, sqlite3_column_int64(statement, 0),
                         sqlite3_column_int64(statement, 1), &stored, &head, text, err);
        if (good == 0)
            fault(context, text);
    }
    if (good < 0) {
        sqlite3_reset(statement);
        return -1;
    }
    return store_done(ledger, statement, code, err);
}
