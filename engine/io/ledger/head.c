/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads: what the whole ledger held at the end of each run. A chain shows what was changed
 * inside of it, the heads what is missing at its end. */
#include "io/ledger/store.h"

#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HASHES_AT_ONCE = 1024 }; /* so that a large run needs no large memory; part of the method */

/* Where a head stands: the figures up to this one are in it. */
struct head {
    int64_t figures;
    struct hash hash;
};

/* The head to come: that of the run before, with what was folded into it, and up to HASHES_AT_ONCE
 * hashes behind. */
struct heading {
    struct head head;
    size_t count;
    unsigned char bytes[(1 + HASHES_AT_ONCE) * HASH_SIZE];
};

static void fold(struct heading *heading)
{
    if (heading->count == 0)
        return;
    memcpy(heading->bytes, heading->head.hash.bytes, HASH_SIZE);
    heading->head.hash = hash_bytes(heading->bytes, (1 + heading->count) * HASH_SIZE);
    heading->count = 0;
}

static void take(struct heading *heading, const struct hash *figure)
{
    memcpy(heading->bytes + ++heading->count * HASH_SIZE, figure->bytes, HASH_SIZE);
    if (heading->count == HASHES_AT_ONCE)
        fold(heading);
}

/* Takes the figures behind those of the head, up to `last`; *taken is how many there are. */
static int take_all(struct ledger *ledger, struct heading *heading, int64_t last, int64_t *taken,
                    struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_FIGURE_HASHES, err);
    int code;

    *taken = 0;
    if (statement == NULL)
        return -1;
    sqlite3_bind_int64(statement, 1, heading->head.figures);
    sqlite3_bind_int64(statement, 2, last);
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        struct hash hash;

        column_hash(statement, 0, &hash);
        take(heading, &hash);
        ++*taken;
    }
    return store_done(ledger, statement, code, err);
}

/* The head of the last run that has one. */
static int last_head(struct ledger *ledger, struct head *out, struct err *err)
{
    sqlite3_stmt *statement = store_statement(ledger, SQL_RUN_HEAD, err);
    int code;

    *out = (struct head){ 0 };
    if (statement == NULL)
        return -1;
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
        out->figures = sqlite3_column_int64(statement, 0);
        column_hash(statement, 1, &out->hash);
        code = SQLITE_DONE;
    }
    return store_done(ledger, statement, code, err);
}

int head_open(struct ledger *ledger, struct err *err)
{
    struct head head;
    int64_t taken;

    if (ledger->heading != NULL)
        return 0;
    if (last_head(ledger, &head, err) != 0)
        return -1;
    ledger->heading = mem_alloc(sizeof *ledger->heading);
    ledger->heading->head = head;
    if (take_all(ledger, ledger->heading, INT64_MAX, &taken, err) == 0)
        return 0;
    head_forget(ledger);
    return -1;
}

void head_add(struct ledger *ledger, int64_t id, const struct hash *figure)
{
    if (id > ledger->heading->head.figures) /* else it took the row of one that was taken away */
        take(ledger->heading, figure);
}

int head_now(struct ledger *ledger, struct hash *out, struct err *err)
{
    struct heading end;

    if (head_open(ledger, err) != 0 || rows_settle(ledger, err) != 0)
        return -1;
    end = *ledger->heading;
    fold(&end);
    *out = end.head.hash;
    return 0;
}

void head_forget(struct ledger *ledger)
{
    free(ledger->heading);
    ledger->heading = NULL;
}

/* One run: 1 where its head is as it was recorded. Behind one that is not the recorded one is
 * taken, so that one figure that was taken away is one fault. */
static int check_run(struct ledger *ledger, int64_t run, int64_t figures, const struct hash *stored,
                     struct head *head, char text[200], struct err *err)
{
    struct heading heading = { .head = *head };
    int64_t wanted = figures - head->figures, taken;

    if (take_all(ledger, &heading, figures, &taken, err) != 0)
        return -1;
    fold(&heading);
    text[0] = '\0';
    if (taken < wanted)
        snprintf(text, 200, "run %lld: %lld of the figures recorded up to it are missing",
                 (long long)run, (long long)(wanted - taken));
    else if (!hash_equal(&heading.head.hash, stored))
        snprintf(text, 200, "run %lld: the figures recorded up to it are not those that were",
                 (long long)run);
    *head = (struct head){ figures, *stored };
    return text[0] == '\0';
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
